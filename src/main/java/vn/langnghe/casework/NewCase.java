package vn.langnghe.casework;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import vn.langnghe.catalogue.FeedbackKind;

/**
 * What is known when feedback is received.
 *
 * @param agencyId who receives it
 * @param channel how it came
 * @param language the citizen's language, {@code vi} or {@code en}
 * @param title one line that says what it is about
 * @param narrative the full text, read here to recognise officials it names and to find
 * similar cases
 * @param procedureId the administrative procedure, if the citizen named one
 * @param dossierNumber the dossier, if any
 * @param about the official it is about in the citizen's words, if any
 * @param kind what the citizen thinks it is
 * @param submitter who sends it; null for anonymous feedback, kept for information
 * @param receivedAt when it reached the agency; null for now
 */
public record NewCase(long agencyId, Channel channel, String language, String title, String narrative,
		@Nullable Long procedureId, @Nullable String dossierNumber, @Nullable String about, @Nullable FeedbackKind kind,
		@Nullable Submitter submitter, @Nullable Instant receivedAt) {
}
