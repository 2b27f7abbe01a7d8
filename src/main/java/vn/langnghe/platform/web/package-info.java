/** What every page stands on: security, languages, error pages and the page's frame. */
@NullMarked
package vn.langnghe.platform.web;

import org.jspecify.annotations.NullMarked;
