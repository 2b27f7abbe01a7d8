/** The administrator's pages of the catalogue. */
@NullMarked
package vn.langnghe.catalogue.web;

import org.jspecify.annotations.NullMarked;
