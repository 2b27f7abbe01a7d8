/** The pages of administration, of one's own account and of the set-up. */
@NullMarked
package vn.langnghe.organisation.web;

import org.jspecify.annotations.NullMarked;
