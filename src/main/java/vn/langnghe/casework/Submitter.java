package vn.langnghe.casework;

import org.jspecify.annotations.Nullable;

/**
 * người phản ánh: who sent the feedback. Personal data (Law 91/2025/QH15): never logged,
 * never audited by value, read only through {@link Identities}.
 *
 * @param fullName name
 * @param phone digits as typed, spaces removed
 * @param email where the citizen wants to be told, or null
 * @param address where the citizen lives, or null
 * @param hiddenFromHandler the citizen asked that those who handle the case do not see
 * who it is
 */
public record Submitter(String fullName, @Nullable String phone, @Nullable String email, @Nullable String address,
		boolean hiddenFromHandler) {
}
