/** The pages that show what people were told. */
@NullMarked
package vn.langnghe.notification.web;

import org.jspecify.annotations.NullMarked;
