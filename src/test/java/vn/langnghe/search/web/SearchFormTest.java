package vn.langnghe.search.web;

import org.junit.jupiter.api.Test;

import vn.langnghe.casework.CaseState;
import vn.langnghe.search.Filter;
import vn.langnghe.search.FoundCase;

import static org.assertj.core.api.Assertions.assertThat;

class SearchFormTest {

	@Test
	void whatIsLookedForStandsInTheAddressAsItWasTyped() {
		assertThat(SearchForm.words("a&b=c+d {e} #đ").url()).isEqualTo("/search?q=a%26b%3Dc%2Bd%20%7Be%7D%20%23%C4%91");
		assertThat(SearchForm.words("x").url(new FoundCase.Key(2, 17))).isEqualTo("/search?q=x&after=2_17");
		assertThat(SearchForm.words(" ").url()).isEqualTo("/search");
	}

	@Test
	void whatMeansNothingAsksForNothing() {
		assertThat(new SearchForm(null, "x", "x", null, "x", null, "31/12/2026", "9999-01-01").filter(null, null))
			.isEqualTo(Filter.NONE);
		assertThat(new SearchForm(null, "CLOSED", "", null, "7", null, "", "2026-12-31").filter(3L, null))
			.extracting(Filter::state, Filter::procedureId, Filter::departmentId)
			.containsExactly(CaseState.CLOSED, 3L, 7L);
	}

	@Test
	void whatIsNoKeyMeansTheFirstPage() {
		for (String code : new String[] { null, "", "1", "x_1", "1_x", "1_99999999999999999999", "-1_1" }) {
			assertThat(FoundCase.Key.of(code)).isNull();
		}
		assertThat(FoundCase.Key.of("3_42")).isEqualTo(new FoundCase.Key(3, 42));
	}

}
