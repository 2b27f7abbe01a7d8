/**
 * What the operator of an installation watches: readings that each module makes of its
 * own queues, and the doors by which machines ask.
 */
@NullMarked
package vn.langnghe.platform.operation;

import org.jspecify.annotations.NullMarked;
