package vn.langnghe.casework;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.langnghe.platform.Texts;

/**
 * A case that had ended before this register began, as the earlier one tells it.
 *
 * @param agencyId whose register
 * @param oldNumber its number there, which no other case of the agency has
 * @param receivedOn the day on which it was received
 * @param submitter who sent it; null when the register names nobody
 * @param title one line that says what it is about
 * @param narrative what was sent
 * @param procedureId the administrative procedure, if any
 * @param dossierNumber the dossier, if any
 * @param channel how it came, or null when the register does not say
 * @param department who handled it, in the words of that time, or null
 * @param about the official it was about, if any
 * @param ending how it ended
 * @param endedOn when
 * @param outcome what came of it, in the register's words, or null
 * @param replyNumber the number of the reply, or null
 * @param satisfied how the citizen judged the answer; null when nobody knows
 */
public record EarlierCase(long agencyId, String oldNumber, LocalDate receivedOn, @Nullable Submitter submitter,
		String title, String narrative, @Nullable Long procedureId, @Nullable String dossierNumber,
		@Nullable Channel channel, @Nullable String department, @Nullable String about, EarlierEnding ending,
		LocalDate endedOn, @Nullable String outcome, @Nullable String replyNumber, @Nullable Boolean satisfied) {

	/** What a search finds it by, beside what was sent. */
	String told() {
		return Stream.of(this.oldNumber, this.replyNumber, this.outcome)
			.filter(Objects::nonNull)
			.collect(Collectors.joining("\n"));
	}

	/** The form in which two numbers are the same. */
	public static String key(String oldNumber) {
		return Texts.fold(oldNumber).replace(" ", "");
	}

}
