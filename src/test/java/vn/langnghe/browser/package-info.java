/** Walks through the running product in a real browser, as the people who use it. */
@NullMarked
package vn.langnghe.browser;

import org.jspecify.annotations.NullMarked;
