/** The pages of letters. */
@NullMarked
package vn.langnghe.letters.web;

import org.jspecify.annotations.NullMarked;
