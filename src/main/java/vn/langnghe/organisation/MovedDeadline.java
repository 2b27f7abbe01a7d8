package vn.langnghe.organisation;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A deadline that a change of the calendar moves.
 *
 * @param caseNumber the case, by nothing but its number
 * @param messageKey which of its deadlines
 * @param from the day until now
 * @param to the day from now on
 */
public record MovedDeadline(String caseNumber, String messageKey, LocalDate from,
		LocalDate to) implements Serializable {
}
