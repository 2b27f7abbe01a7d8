package vn.langnghe.workflow.rules.web;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.langnghe.organisation.Agencies;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.workflow.rules.RuleTable;
import vn.langnghe.workflow.rules.RuleVersion;
import vn.langnghe.workflow.rules.Sheet;
import vn.langnghe.workflow.rules.Tables;
import vn.langnghe.workflow.rules.Tables.Standing;

/** Puts on a page what is known of a table. */
@Component
class TableViews {

	private final Tables tables;

	private final Agencies agencies;

	private final RuleWords words;

	private final CellWords cells;

	TableViews(Tables tables, Agencies agencies, RuleWords words, CellWords cells) {
		this.tables = tables;
		this.agencies = agencies;
		this.words = words;
		this.cells = cells;
	}

	List<StandingView> all(long agencyId, Locale locale) {
		return this.tables.all(agencyId).stream().map((one) -> view(one, locale)).toList();
	}

	StandingView of(RuleTable table, long agencyId, Locale locale) {
		return view(this.tables.standing(table, agencyId), locale);
	}

	private StandingView view(Standing standing, Locale locale) {
		RuleVersion version = standing.inForce();
		Long owner = version.agencyId();
		String whose = (owner == null || standing.own()) ? ""
				: this.agencies.findById(owner).orElseThrow(NotFound::new).name(locale.getLanguage());
		return new StandingView(standing.table(), version, standing.own(), whose, at(version),
				standing.newer().isPresent(), standing.draft().isPresent(),
				standing.beyond().stream().map((one) -> this.words.problem(one, locale)).toList());
	}

	/** The rows of a table. */
	void show(Sheet sheet, Model model, Locale locale) {
		model.addAttribute("sheet", SheetView.of(sheet, this.cells, locale));
	}

	/** What may be written in the columns that know their texts. */
	void codes(RuleTable table, Sheet sheet, Model model, Locale locale) {
		model
			.addAttribute("codes",
					this.tables.codes(table, sheet)
						.stream()
						.map((one) -> new CodesView(one.column().label(), one.codes()
							.stream()
							.map((code) -> new CodeView(code, this.words.code(one.column().name(), code, locale)))
							.toList()))
						.toList());
	}

	static ZonedDateTime at(RuleVersion version) {
		return version.putAt().atZone(VietnamTime.ZONE);
	}

	/**
	 * How a table stands; whose: the superior whose table it is, else empty; beyond: the
	 * rows that no longer keep within a limit, in words.
	 */
	record StandingView(RuleTable table, RuleVersion version, boolean own, String whose, ZonedDateTime at,
			boolean newer, boolean draft, List<String> beyond) {
	}

	/** The texts of a column. */
	record CodesView(String column, List<CodeView> codes) {
	}

	/** One text and what it means. */
	record CodeView(String code, String words) {
	}

}
