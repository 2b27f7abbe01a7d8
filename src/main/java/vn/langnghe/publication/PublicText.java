package vn.langnghe.publication;

import jakarta.persistence.Embeddable;

/**
 * What everybody may read of a case.
 *
 * @param title one line that says what it is about
 * @param question what was told, in short or whole
 * @param answer what was answered
 */
@Embeddable
public record PublicText(String title, String question, String answer) {
}
