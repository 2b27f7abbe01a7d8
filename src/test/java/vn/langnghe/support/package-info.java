/** What the tests of several modules stand on. */
@NullMarked
package vn.langnghe.support;

import org.jspecify.annotations.NullMarked;
