/** The case page and the guard before everything under it. */
@NullMarked
package vn.langnghe.search.web;

import org.jspecify.annotations.NullMarked;
