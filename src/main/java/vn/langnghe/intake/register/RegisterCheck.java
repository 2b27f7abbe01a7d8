package vn.langnghe.intake.register;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.EarlierCase;
import vn.langnghe.casework.EarlierCases;
import vn.langnghe.catalogue.Procedure;
import vn.langnghe.catalogue.Procedures;
import vn.langnghe.intake.Written;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.Texts;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.platform.sheet.SheetFile;
import vn.langnghe.platform.sheet.SheetRow;

/** Reads an earlier register and says what would become of each of its rows. */
@Component
class RegisterCheck {

	/** Cases; more come in several files. */
	static final int MOST_ROWS = 5_000;

	/** Above the names of the columns there may be titles. */
	private static final int MOST_TITLES = 15;

	private final RegisterWords words;

	private final Procedures procedures;

	private final EarlierCases cases;

	private final MessageSource messages;

	private final Clock clock;

	RegisterCheck(RegisterWords words, Procedures procedures, EarlierCases cases, MessageSource messages, Clock clock) {
		this.words = words;
		this.procedures = procedures;
		this.cases = cases;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * @throws Invalid when the file is no table, is too large, or lacks a column without
	 * which nothing can be taken over
	 */
	@Transactional(readOnly = true)
	public RegisterReport of(byte[] file, long agencyId) {
		List<SheetRow> all = SheetFile.read(file, MOST_ROWS + MOST_TITLES);
		int heading = heading(all);
		Map<RegisterColumn, Integer> columns = columns(all.get(heading));
		List<SheetRow> rows = all.subList(heading + 1, all.size());
		if (rows.isEmpty()) {
			throw new Invalid("file", "intake.register.error.no-rows");
		}
		if (rows.size() > MOST_ROWS) {
			throw new Invalid("file", "platform.sheet.error.rows", MOST_ROWS);
		}
		RowRules rules = new RowRules(agencyId, this.words, procedures(), VietnamTime.today(this.clock), columns);
		List<CheckedRow> checked = known(rows.stream().map(rules::check).toList(), agencyId);
		return new RegisterReport(checked, unused(all.get(heading)),
				checked.stream()
					.filter((row) -> row.outcome() == CheckedRow.Outcome.ACCEPTED && row.earlier() != null
							&& !this.cases.isCounted(agencyId, row.earlier().receivedOn()))
					.count());
	}

	/** The first row in which a column without which nothing goes has its name. */
	private int heading(List<SheetRow> all) {
		for (int at = 0; at < Math.min(all.size(), MOST_TITLES); at++) {
			long known = all.get(at).cells().stream().filter((cell) -> this.words.column(cell).isPresent()).count();
			if (known > 1) {
				return at;
			}
		}
		throw new Invalid("file", "intake.register.error.no-heading");
	}

	private Map<RegisterColumn, Integer> columns(SheetRow heading) {
		Map<RegisterColumn, Integer> columns = new EnumMap<>(RegisterColumn.class);
		for (int at = 0; at < heading.cells().size(); at++) {
			RegisterColumn column = this.words.column(heading.cell(at)).orElse(null);
			if (column != null && columns.putIfAbsent(column, at) != null) {
				throw new Invalid("file", "intake.register.error.column-twice", Written.line(heading.cell(at)));
			}
		}
		String missing = Arrays.stream(RegisterColumn.values())
			.filter((column) -> column.required() && !columns.containsKey(column))
			.map((column) -> this.messages.getMessage(column.messageKey(), null, LocaleContextHolder.getLocale()))
			.collect(Collectors.joining(", "));
		if (!missing.isEmpty()) {
			throw new Invalid("file", "intake.register.error.columns", missing);
		}
		return columns;
	}

	private List<String> unused(SheetRow heading) {
		return heading.cells()
			.stream()
			.filter((cell) -> !cell.isBlank() && this.words.column(cell).isEmpty())
			.map(Written::line)
			.toList();
	}

	/** By the code, or by the name with or without diacritics. */
	private Function<String, Optional<Long>> procedures() {
		Map<String, Long> known = new HashMap<>();
		List<Procedure> all = new ArrayList<>(this.procedures.search("", "", 100_000));
		all.forEach((one) -> known.put(Texts.fold(one.name()), one.id()));
		all.forEach((one) -> known.put(Texts.fold(one.code()), one.id()));
		return (typed) -> Optional.ofNullable(known.get(Texts.fold(typed)));
	}

	private List<CheckedRow> known(List<CheckedRow> rows, long agencyId) {
		Map<String, String> known = this.cases.known(agencyId,
				rows.stream().map((row) -> EarlierCase.key(row.oldNumber())).toList());
		return rows.stream().map((row) -> row.knownAs(known.get(EarlierCase.key(row.oldNumber())))).toList();
	}

}
