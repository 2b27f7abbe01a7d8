package vn.langnghe.intake;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.langnghe.attachments.FileSource;
import vn.langnghe.casework.Channel;
import vn.langnghe.casework.NewCase;
import vn.langnghe.casework.Submitter;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.platform.Actor;

/**
 * Feedback about to be received; every field already in the form in which it is kept.
 *
 * @param key names this one submission: a second one with the same key and words is the
 * same, see {@link TrackingCodes#isKey}
 * @param agencyId who receives it
 * @param channel how it comes
 * @param language the citizen's language, {@code vi} or {@code en}
 * @param narrative what happened, in the citizen's words
 * @param title one line that says what it is about; empty: the first words of the
 * narrative
 * @param procedureId the administrative procedure, if the citizen named one
 * @param dossierNumber the dossier, if any
 * @param about the official it is about, if any
 * @param kind what the citizen thinks it is
 * @param submitter who sends it; null for anonymous feedback, kept for information
 * @param takenDown by whom and when, where an official writes down what a citizen says;
 * null for what citizens send themselves
 */
public record NewSubmission(String key, long agencyId, Channel channel, String language, String narrative, String title,
		@Nullable Long procedureId, @Nullable String dossierNumber, @Nullable String about, @Nullable FeedbackKind kind,
		@Nullable Submitter submitter, @Nullable TakenDown takenDown) {

	/** Feedback that its citizen sends. */
	public NewSubmission(String key, long agencyId, Channel channel, String language, String narrative, String title,
			@Nullable Long procedureId, @Nullable String dossierNumber, @Nullable String about,
			@Nullable FeedbackKind kind, @Nullable Submitter submitter) {
		this(key, agencyId, channel, language, narrative, title, procedureId, dossierNumber, about, kind, submitter,
				null);
	}

	/** The same feedback, taken down by an official. */
	NewSubmission by(TakenDown takenDown) {
		return new NewSubmission(this.key, this.agencyId, this.channel, this.language, this.narrative, this.title,
				this.procedureId, this.dossierNumber, this.about, this.kind, this.submitter, takenDown);
	}

	/** Who registers it. */
	Actor registrar() {
		return (this.takenDown != null) ? this.takenDown.by() : Actor.CITIZEN;
	}

	/** With what the files come that were chosen for it. */
	FileSource source() {
		return (this.takenDown != null) ? FileSource.DESK : FileSource.FORM;
	}

	String titleOrFirstWords() {
		return this.title.isEmpty() ? Written.firstWords(this.narrative) : this.title;
	}

	NewCase asCase() {
		return new NewCase(this.agencyId, this.channel, this.language, titleOrFirstWords(), this.narrative,
				this.procedureId, this.dossierNumber, this.about, this.kind, this.submitter,
				(this.takenDown != null) ? this.takenDown.receivedAt() : null);
	}

	/**
	 * All that makes one submission differ from another, each part with its length before
	 * it. The language of the page is not part of what was said.
	 */
	String body() {
		Stream<@Nullable Object> said = Stream.of(this.agencyId, this.channel, this.narrative, this.title,
				this.procedureId, this.dossierNumber, this.about, this.kind);
		Submitter who = this.submitter;
		Stream<@Nullable Object> by = (who == null) ? Stream.empty()
				: Stream.of(who.fullName(), who.phone(), who.email(), who.address(), who.hiddenFromHandler());
		// What came by itself has no such part: its hashes are kept and must stay the
		// same.
		Stream<@Nullable Object> when = (this.takenDown == null) ? Stream.empty()
				: Stream.of(this.takenDown.receivedAt());
		return Stream.of(said, by, when)
			.flatMap((parts) -> parts)
			.map((part) -> Objects.toString(part, ""))
			.map((part) -> String.format(Locale.ROOT, "%d:%s", part.length(), part))
			.collect(Collectors.joining());
	}

}
