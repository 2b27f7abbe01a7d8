package vn.langnghe.intake.register;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.langnghe.casework.Channel;

/**
 * Which cases of a register are meant; what is null does not narrow.
 *
 * @param number the number here or in an earlier register
 * @param from received on this day or later
 * @param to received on this day or earlier
 * @param ended whether the case has ended
 * @param channel that came in this way, by the earlier register for what was taken over
 * @param imported whether it was taken over from an earlier register
 */
public record RegisterChoice(@Nullable String number, @Nullable LocalDate from, @Nullable LocalDate to,
		@Nullable Boolean ended, @Nullable Channel channel, @Nullable Boolean imported) {
}
