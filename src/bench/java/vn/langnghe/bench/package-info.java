/** Measures the running product from outside, on this machine only. */
@NullMarked
package vn.langnghe.bench;

import org.jspecify.annotations.NullMarked;
