package vn.langnghe.casework;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * What came in. It never changes, whatever becomes of the case.
 *
 * @param channel how it came
 * @param language the citizen's language, in which the citizen is written to
 * @param title one line that says what it is about
 * @param procedureId the administrative procedure, if the citizen named one
 * @param dossierNumber the dossier, if any
 * @param about the official complained about, in the citizen's words
 * @param anonymous nobody left a name: kept for information
 * @param receivedAt when it was received
 */
@Embeddable
public record Received(@Enumerated(EnumType.STRING) @Column(updatable = false) Channel channel,
		@Column(updatable = false) String language, @Column(updatable = false) String title,
		@Column(updatable = false) @Nullable Long procedureId,
		@Column(updatable = false) @Nullable String dossierNumber, @Column(updatable = false) @Nullable String about,
		@Column(updatable = false) boolean anonymous, @Column(updatable = false) Instant receivedAt) {
}
