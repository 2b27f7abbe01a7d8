package vn.langnghe.workflow.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.Texts;
import vn.langnghe.workflow.rules.Sheet.Row;

/**
 * Works on a table row by row, or as a file, before it is put in force. A draft may be
 * incomplete for a while; {@link PuttingInForce} asks whether it is sound.
 */
@Service
@Transactional
public class Drafts {

	private static final int LONGEST_NOTE = 500;

	private final DraftStore drafts;

	private final RuleVersions versions;

	private final TableForm form;

	Drafts(DraftStore drafts, RuleVersions versions, TableForm form) {
		this.drafts = drafts;
		this.versions = versions;
		this.form = form;
	}

	/** From which table a draft begins. */
	public enum Origin {

		/** The one that holds now. */
		IN_FORCE,
		/** The newest that was delivered with the product. */
		DELIVERED,
		/** The one that would hold without the agency's own. */
		COMMON

	}

	@Transactional(readOnly = true)
	public Optional<Draft> find(RuleTable table, long agencyId) {
		return this.drafts.find(table, agencyId);
	}

	/**
	 * The draft.
	 * @throws NotFound when there is none
	 */
	@Transactional(readOnly = true)
	public Draft get(RuleTable table, long agencyId) {
		return find(table, agencyId).orElseThrow(NotFound::new);
	}

	/**
	 * Begins a draft.
	 * @throws NotAllowedNow when there is one already
	 */
	public void begin(RuleTable table, long agencyId, Origin origin, long by) {
		if (this.drafts.find(table, agencyId).isPresent()) {
			throw new NotAllowedNow("rules.error.draft-there");
		}
		List<RuleVersion> inForce = this.versions.inForce(table, agencyId, null)
			.stream()
			.map(this.versions::get)
			.toList();
		RuleVersion from = switch (origin) {
			case IN_FORCE -> inForce.get(0);
			case DELIVERED -> this.versions.delivered(table);
			case COMMON -> inForce.stream()
				.filter((one) -> one.agencyId() == null || one.agencyId() != agencyId)
				.findFirst()
				.orElseThrow(NotFound::new);
		};
		this.drafts.keep(table, agencyId, Objects.requireNonNull(from.dmn()), origin == Origin.COMMON, by);
	}

	/**
	 * Takes a file as the draft, in place of any other.
	 * @throws Invalid of field {@code file} when it has not the form of this table
	 */
	public void upload(RuleTable table, long agencyId, String dmn, long by) {
		Sheet delivered = DmnFile.read(Objects.requireNonNull(this.versions.delivered(table).dmn())).sheet();
		this.form.read(dmn, table, delivered);
		this.drafts.keep(table, agencyId, dmn, false, by);
	}

	/**
	 * Changes one row.
	 * @param edition the edition that the person saw
	 * @param line its place, counted from 1
	 * @throws Invalid of field {@code note}, or {@code c1} and so on for a cell
	 * @throws NotAllowedNow when the draft has been changed since
	 */
	public void change(RuleTable table, long agencyId, int edition, int line, String note, List<String> cells,
			long by) {
		edit(table, agencyId, edition, by, (rows, sheet) -> {
			Row before = rows.get(place(rows, line));
			rows.set(line - 1, row(sheet, before.id(), note, cells));
		});
	}

	/**
	 * Adds a row below one; below 0 it comes first. Errors as in
	 * {@link #change(RuleTable, long, int, int, String, List, long)}.
	 */
	public void add(RuleTable table, long agencyId, int edition, int below, String note, List<String> cells, long by) {
		edit(table, agencyId, edition, by, (rows, sheet) -> {
			if (rows.size() >= TableForm.MOST_ROWS) {
				throw new Invalid("note", "rules.file.rows", TableForm.MOST_ROWS);
			}
			rows.add(Math.min(Math.max(below, 0), rows.size()), row(sheet, null, note, cells));
		});
	}

	/** Takes a row out; the last one stays. */
	public void remove(RuleTable table, long agencyId, int edition, int line, long by) {
		edit(table, agencyId, edition, by, (rows, sheet) -> {
			if (rows.size() == 1) {
				throw new NotAllowedNow("rules.error.last-row");
			}
			rows.remove(place(rows, line));
		});
	}

	/** Moves a row one place up, or down; at the end it stays. */
	public void move(RuleTable table, long agencyId, int edition, int line, boolean up, long by) {
		edit(table, agencyId, edition, by, (rows, sheet) -> {
			Row row = rows.remove(place(rows, line));
			rows.add(Math.min(Math.max(line - 1 + (up ? -1 : 1), 0), rows.size()), row);
		});
	}

	public void discard(RuleTable table, long agencyId) {
		this.drafts.remove(table, agencyId);
	}

	private void edit(RuleTable table, long agencyId, int edition, long by, Edit edit) {
		Draft draft = this.drafts.lock(table, agencyId).orElseThrow(NotFound::new);
		if (draft.edition() != edition) {
			throw new NotAllowedNow("rules.error.draft-changed", draft.changedBy(), draft.changedAt());
		}
		DmnFile file = DmnFile.read(draft.dmn());
		Sheet sheet = file.sheet();
		List<Row> rows = new ArrayList<>(sheet.rows());
		edit.apply(rows, sheet);
		this.drafts.keep(table, agencyId, file.with(rows), false, by);
	}

	private static int place(List<Row> rows, int line) {
		if (line < 1 || line > rows.size()) {
			throw new NotFound();
		}
		return line - 1;
	}

	private static Row row(Sheet sheet, @Nullable String id, String note, List<String> cells) {
		List<String> written = IntStream.range(0, sheet.columns().size())
			.mapToObj((column) -> cell(sheet, column, Texts.nfc(cells.get(column))))
			.toList();
		if (note.strip().length() > LONGEST_NOTE) {
			throw new Invalid("note", "rules.error.note-long", LONGEST_NOTE);
		}
		return new Row(id, Texts.nfc(note).strip(), written);
	}

	private static String cell(Sheet sheet, int column, String typed) {
		boolean input = column < sheet.inputs().size();
		String cell = input ? Cells.tidy(typed) : Cells.answer(sheet.columns().get(column), typed);
		if (!TableForm.allowed(sheet, column, cell)) {
			throw new Invalid("c" + (column + 1),
					"rules.error.cell." + (input ? "input." : "output.") + sheet.columns().get(column).type());
		}
		return cell;
	}

	/** What is done to the rows. */
	private interface Edit {

		void apply(List<Row> rows, Sheet sheet);

	}

}
