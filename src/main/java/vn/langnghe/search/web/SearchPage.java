package vn.langnghe.search.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.langnghe.casework.SubmitterSearch;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.search.CaseSearch;
import vn.langnghe.search.Filter;
import vn.langnghe.search.FoundCase;
import vn.langnghe.search.SearchQuery;

/**
 * The page that finds cases. The number of a case leads straight to it.
 */
@Controller
class SearchPage {

	/** Hats with which somebody may read who sent a case: some case, not each. */
	private static final Set<String> READERS = Set.of("ROLE_RECEPTIONIST", "ROLE_COORDINATOR", "ROLE_HANDLER",
			"ROLE_CHAIRPERSON", "ROLE_INSPECTOR");

	private final CaseSearch search;

	private final SubmitterSearch submitters;

	private final SearchView view;

	SearchPage(CaseSearch search, SubmitterSearch submitters, SearchView view) {
		this.search = search;
		this.submitters = submitters;
		this.view = view;
	}

	@GetMapping("/search")
	String show(@ModelAttribute SearchForm form, @RequestParam(required = false) @Nullable String after, Model model,
			Authentication authentication) {
		SignedIn me = Actors.me();
		SearchQuery query = SearchQuery.of(form.q());
		Optional<String> exactly = form.narrowed() ? Optional.empty() : this.search.exactly(query, me.staffId());
		if (exactly.isPresent()) {
			return "redirect:/cases/" + exactly.get();
		}
		frame(form, new PeopleForm(""), me, model, authentication);
		if (form.q() == null && !form.narrowed()) {
			return "search/search";
		}
		FoundCase.Key key = FoundCase.Key.of(after);
		Filter filter = this.view.filter(form);
		List<FoundCase> found = this.search.page(query, filter, me.staffId(), key);
		this.view.rows(found.stream().limit(CaseSearch.PAGE).toList(), query, model);
		model.addAttribute("more", found.size() > CaseSearch.PAGE);
		model.addAttribute("nextUrl",
				(found.size() > CaseSearch.PAGE) ? form.url(found.get(CaseSearch.PAGE - 1).key()) : null);
		model.addAttribute("prevUrl", (key != null) ? form.url() : null);
		if (found.isEmpty()) {
			this.view.nothing(form, query, key != null, model);
		}
		return "search/search";
	}

	/**
	 * Finding by who sent a case reads who sent it: sent as a form, so that no name and
	 * number stands in an address.
	 */
	@PostMapping("/search/people")
	String people(@ModelAttribute PeopleForm sent, Model model, Authentication authentication) {
		SignedIn me = Actors.me();
		frame(SearchForm.words(""), sent, me, model, authentication);
		try {
			List<FoundCase> found = this.search.of(this.submitters.find(sent.who(), me), me.staffId());
			this.view.rows(found, SearchQuery.of(""), model);
			model.addAttribute("byPeople", true);
			model.addAttribute("mostPeople", found.size() >= SubmitterSearch.MOST);
		}
		catch (Invalid refusal) {
			FormRecords.reject(FormRecords.show(model, sent), refusal);
		}
		return "search/search";
	}

	private void frame(SearchForm form, PeopleForm people, SignedIn me, Model model, Authentication authentication) {
		this.view.choices(form, me.staffId(), model);
		FormRecords.show(model, people);
		model.addAttribute("mayFindPeople",
				authentication.getAuthorities()
					.stream()
					.map(GrantedAuthority::getAuthority)
					.anyMatch(READERS::contains));
	}

	/**
	 * By whom a case was sent.
	 *
	 * @param who a name, a number or an address
	 */
	record PeopleForm(String who) {

		PeopleForm {
			who = FormRecords.orEmpty(who);
		}

	}

}
