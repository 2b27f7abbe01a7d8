/**
 * Tables as files: reads those that people bring, within bounds, and writes those that
 * leave, so that a spreadsheet runs nothing in them.
 */
@NullMarked
package vn.langnghe.platform.sheet;

import org.jspecify.annotations.NullMarked;
