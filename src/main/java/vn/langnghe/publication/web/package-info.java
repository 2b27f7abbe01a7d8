/** The pages of the public register, and of it on the case page. */
@NullMarked
package vn.langnghe.publication.web;

import org.jspecify.annotations.NullMarked;
