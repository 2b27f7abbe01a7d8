/**
 * The administrative procedures, and the codes by which feedback about them is sorted.
 */
@NullMarked
package vn.langnghe.catalogue;

import org.jspecify.annotations.NullMarked;
