/**
 * The text of files that citizens attach: read after they are kept, in a process of its
 * own, from a queue that outlives any node, and handed to the search.
 */
@NullMarked
package vn.langnghe.attachments.reading;

import org.jspecify.annotations.NullMarked;
