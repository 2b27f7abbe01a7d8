/** Taking files in, and the pages that show them. */
@NullMarked
package vn.langnghe.attachments.web;

import org.jspecify.annotations.NullMarked;
