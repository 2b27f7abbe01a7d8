package vn.langnghe.notification;

import org.jspecify.annotations.Nullable;

/**
 * The words of one kind of notice in one language, with blanks ({@link Blank}).
 *
 * @param subject of the mail, one line
 * @param body of the mail
 * @param sms the short message, null for what goes to staff
 */
public record NoticeText(String subject, String body, @Nullable String sms) {
}
