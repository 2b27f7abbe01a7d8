package vn.langnghe.search.web;

import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.langnghe.casework.CaseSight;
import vn.langnghe.casework.CaseState;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Procedure;
import vn.langnghe.catalogue.Procedures;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.Departments;
import vn.langnghe.search.Filter;
import vn.langnghe.search.FoundCase;
import vn.langnghe.search.Marked.Piece;
import vn.langnghe.search.SearchQuery;
import vn.langnghe.search.Snippets;
import vn.langnghe.search.Snippets.Excerpt;

/** Puts a search and what it found on its page. */
@Component
class SearchView {

	/** Procedures that are offered where nothing was found. */
	private static final int OFFERED = 3;

	private final CaseSight sight;

	private final Snippets snippets;

	private final Procedures procedures;

	private final Agencies agencies;

	private final Departments departments;

	SearchView(CaseSight sight, Snippets snippets, Procedures procedures, Agencies agencies, Departments departments) {
		this.sight = sight;
		this.snippets = snippets;
		this.procedures = procedures;
		this.agencies = agencies;
		this.departments = departments;
	}

	Filter filter(SearchForm form) {
		// What does not exist is of no case, rather than of every one.
		return form.filter(
				(form.procedure() != null) ? this.procedures.find(form.procedure()).map(Procedure::id).orElse(-1L)
						: null,
				(form.agency() != null) ? this.agencies.findByCode(form.agency()).map(Agency::id).orElse(-1L) : null);
	}

	/**
	 * What can be chosen: agencies and their departments of which the person sees cases.
	 */
	void choices(SearchForm form, long reader, Model model) {
		List<Agency> seen = this.sight.of(reader)
			.agencies()
			.stream()
			.flatMap((id) -> this.agencies.findById(id).stream())
			.toList();
		model.addAttribute("search", form);
		model.addAttribute("states", CaseState.values());
		model.addAttribute("kinds", FeedbackKind.values());
		model.addAttribute("agencies", (seen.size() > 1) ? seen : List.of());
		model.addAttribute("departments",
				seen.stream().flatMap((agency) -> this.departments.open(agency.id()).stream()).toList());
		model.addAttribute("narrowed", form.narrowed());
	}

	void rows(List<FoundCase> found, SearchQuery query, Model model) {
		Map<Long, Excerpt> excerpts = this.snippets.of(found, query);
		model.addAttribute("query", query);
		model.addAttribute("rows",
				found.stream()
					.map((one) -> new Row(one, this.snippets.title(one, query), excerpts.get(one.id()),
							CaseState.valueOf(one.state())))
					.toList());
	}

	/**
	 * What helps whoever found nothing. Procedures come from the public list: what is
	 * offered tells nothing of any case.
	 */
	void nothing(SearchForm form, SearchQuery query, boolean later, Model model) {
		model.addAttribute("later", later);
		model.addAttribute("trackingCode", query.isTrackingCode());
		model.addAttribute("contact", query.isContact());
		model.addAttribute("wideUrl", (form.narrowed() && form.q() != null) ? form.wide().url() : null);
		model.addAttribute("offered",
				(query.isEmpty() || query.isTrackingCode() || query.isContact()) ? List.of()
						: this.procedures.search(query.typed(), "", OFFERED)
							.stream()
							.map((procedure) -> new Offer(procedure, form.of(procedure.code()).url()))
							.toList());
	}

	/**
	 * A case that was found.
	 *
	 * @param found the case
	 * @param title its title in pieces
	 * @param excerpt where the words stand, or null when it has no texts
	 * @param state where it stands
	 */
	record Row(FoundCase found, List<Piece> title, @Nullable Excerpt excerpt, CaseState state) {
	}

	/**
	 * A procedure whose cases can be looked at instead.
	 *
	 * @param procedure the procedure
	 * @param url the address of its cases
	 */
	record Offer(Procedure procedure, String url) {
	}

}
