/** What leaves the product on paper: PDFs and documents for a word processor. */
@NullMarked
package vn.langnghe.platform.paper;

import org.jspecify.annotations.NullMarked;
