/** Agencies, their people and hats, and the days on which they work. */
@NullMarked
package vn.langnghe.organisation;

import org.jspecify.annotations.NullMarked;
