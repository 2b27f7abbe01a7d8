package vn.langnghe.intake.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import vn.langnghe.casework.Channel;
import vn.langnghe.casework.EarlierCase;
import vn.langnghe.casework.EarlierEnding;
import vn.langnghe.casework.Submitter;
import vn.langnghe.intake.Contact;
import vn.langnghe.intake.Written;
import vn.langnghe.platform.sheet.SheetRow;

/**
 * What a row of an earlier register must say to become a case. Names every problem of a
 * row at once.
 */
final class RowRules {

	/** Earlier is a slip of the hand. */
	private static final LocalDate OLDEST = LocalDate.of(2000, 1, 1);

	private final long agencyId;

	private final RegisterWords words;

	private final Function<String, Optional<Long>> procedures;

	private final LocalDate today;

	private final Map<RegisterColumn, Integer> columns;

	private final Map<String, Integer> lineOf = new HashMap<>();

	/**
	 * @param procedures finds a procedure by its code or its name
	 * @param columns where each column stands
	 */
	RowRules(long agencyId, RegisterWords words, Function<String, Optional<Long>> procedures, LocalDate today,
			Map<RegisterColumn, Integer> columns) {
		this.agencyId = agencyId;
		this.words = words;
		this.procedures = procedures;
		this.today = today;
		this.columns = columns;
	}

	CheckedRow check(SheetRow row) {
		RowCells cells = new RowCells(row, this.columns);
		String number = oldNumber(cells);
		LocalDate received = cells.day(RegisterColumn.RECEIVED_ON, this.today);
		if (received != null && received.isBefore(OLDEST)) {
			cells.refuse(RegisterColumn.RECEIVED_ON, "too-old", cells.line(RegisterColumn.RECEIVED_ON));
		}
		String narrative = cells.paragraphs(RegisterColumn.NARRATIVE);
		if (narrative.isEmpty()) {
			cells.refuse(RegisterColumn.NARRATIVE, "empty");
		}
		Submitter submitter = submitter(cells);
		Long procedure = cells.found(RegisterColumn.PROCEDURE, this.procedures);
		Channel channel = cells.found(RegisterColumn.CHANNEL, this.words::channel);
		EarlierEnding ending = ending(cells);
		LocalDate ended = (ending != null) ? endedOn(cells, received) : null;
		Boolean satisfied = satisfied(cells, ending);
		if (!cells.problems().isEmpty() || received == null || ending == null || ended == null) {
			return new CheckedRow(row.line(), number, null, cells.problems(), null);
		}
		return new CheckedRow(row.line(), number,
				new EarlierCase(this.agencyId, number, received, submitter, Written.firstWords(narrative), narrative,
						procedure, RowCells.orNull(cells.identifier(RegisterColumn.DOSSIER_NUMBER)), channel,
						RowCells.orNull(cells.line(RegisterColumn.DEPARTMENT)),
						RowCells.orNull(cells.line(RegisterColumn.ABOUT)), ending, ended,
						RowCells.orNull(cells.paragraphs(RegisterColumn.OUTCOME)),
						RowCells.orNull(cells.identifier(RegisterColumn.REPLY_NUMBER)), satisfied),
				List.of(), null);
	}

	private String oldNumber(RowCells cells) {
		String number = cells.identifier(RegisterColumn.OLD_NUMBER);
		if (number.isEmpty()) {
			cells.refuse(RegisterColumn.OLD_NUMBER, "empty");
		}
		else {
			Integer earlier = this.lineOf.putIfAbsent(EarlierCase.key(number), cells.number());
			if (earlier != null) {
				cells.refuse(RegisterColumn.OLD_NUMBER, "twice", earlier.toString());
			}
		}
		return number;
	}

	private static @Nullable Submitter submitter(RowCells cells) {
		String name = cells.line(RegisterColumn.SUBMITTER);
		String phone = cells.identifier(RegisterColumn.PHONE);
		String address = cells.line(RegisterColumn.ADDRESS);
		if (name.isEmpty() && !(phone.isEmpty() && address.isEmpty())) {
			cells.refuse(RegisterColumn.SUBMITTER, "nameless");
		}
		// A spreadsheet takes the number for one and drops its first digit, which is 0.
		Optional<String> known = Contact.phone(phone.matches("[1-9]\\d{8}") ? "0" + phone : phone);
		if (!phone.isEmpty() && known.isEmpty()) {
			cells.refuse(RegisterColumn.PHONE, "phone");
		}
		return name.isEmpty() ? null : new Submitter(name, known.orElse(null), null, RowCells.orNull(address), false);
	}

	private @Nullable EarlierEnding ending(RowCells cells) {
		String cell = cells.line(RegisterColumn.ENDING);
		EarlierEnding ending = this.words.ending(cell).orElse(null);
		if (cell.isEmpty() || this.words.isUnfinished(cell)) {
			cells.refuse(RegisterColumn.ENDING, "unfinished");
		}
		else if (ending == null) {
			cells.refuse(RegisterColumn.ENDING, "ending", cell);
		}
		return ending;
	}

	private @Nullable LocalDate endedOn(RowCells cells, @Nullable LocalDate received) {
		LocalDate ended = cells.day(RegisterColumn.ENDED_ON, this.today);
		if (ended != null && received != null && ended.isBefore(received)) {
			cells.refuse(RegisterColumn.ENDED_ON, "before-receipt", cells.line(RegisterColumn.ENDED_ON));
		}
		return ended;
	}

	private @Nullable Boolean satisfied(RowCells cells, @Nullable EarlierEnding ending) {
		Boolean satisfied = cells.found(RegisterColumn.RATING, this.words::satisfied);
		if (satisfied != null && ending != null && ending != EarlierEnding.ANSWERED) {
			cells.refuse(RegisterColumn.RATING, "rated-without-answer");
		}
		return satisfied;
	}

}
