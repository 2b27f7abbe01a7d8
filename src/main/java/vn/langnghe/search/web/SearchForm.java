package vn.langnghe.search.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

import vn.langnghe.casework.CaseState;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.platform.web.TypedDay;
import vn.langnghe.search.Filter;
import vn.langnghe.search.FoundCase;

/**
 * A search, as it stands in the URL. What means nothing asks for nothing.
 *
 * @param q the words
 * @param state the state's name
 * @param kind the kind's name
 * @param procedure the procedure's code
 * @param department the department's number
 * @param agency the agency's code
 * @param from the first day of receiving
 * @param until the last day of receiving
 */
record SearchForm(@Nullable String q, @Nullable String state, @Nullable String kind, @Nullable String procedure,
		@Nullable String department, @Nullable String agency, @Nullable String from, @Nullable String until) {

	SearchForm {
		q = blank(q);
		state = blank(state);
		kind = blank(kind);
		procedure = blank(procedure);
		department = blank(department);
		agency = blank(agency);
		from = blank(from);
		until = blank(until);
	}

	static SearchForm words(String words) {
		return new SearchForm(words, null, null, null, null, null, null, null);
	}

	/** The same without what narrows it. */
	SearchForm wide() {
		return new SearchForm(this.q, null, null, null, null, null, null, null);
	}

	/** The cases of a procedure instead of those with the words. */
	SearchForm of(String procedureCode) {
		return new SearchForm(null, this.state, this.kind, procedureCode, this.department, this.agency, this.from,
				this.until);
	}

	/**
	 * What narrows the search.
	 * @param procedureId the key of the procedure's code, or null
	 * @param agencyId the key of the agency's code, or null
	 */
	Filter filter(@Nullable Long procedureId, @Nullable Long agencyId) {
		return new Filter(constant(CaseState.values(), this.state), constant(FeedbackKind.values(), this.kind),
				procedureId, departmentId(), agencyId, day(this.from), day(this.until));
	}

	boolean narrowed() {
		return !equals(wide());
	}

	private @Nullable Long departmentId() {
		return (this.department != null && this.department.matches("\\d{1,18}")) ? Long.valueOf(this.department) : null;
	}

	private static @Nullable LocalDate day(@Nullable String typed) {
		LocalDate day = TypedDay.read(typed);
		// Farther days are none the database knows.
		return (day != null && day.getYear() >= 1900 && day.getYear() < 2200) ? day : null;
	}

	private static <E extends Enum<E>> @Nullable E constant(E[] all, @Nullable String name) {
		return Arrays.stream(all).filter((one) -> one.name().equals(name)).findFirst().orElse(null);
	}

	private static @Nullable String blank(@Nullable String sent) {
		return (sent == null || sent.isBlank()) ? null : sent.replace('\u0000', ' ').strip();
	}

	String url() {
		return url(null);
	}

	/** The page that begins after a case, or the first. */
	String url(FoundCase.@Nullable Key after) {
		StringBuilder url = new StringBuilder("/search?");
		add(url, "q", this.q);
		add(url, "state", this.state);
		add(url, "kind", this.kind);
		add(url, "procedure", this.procedure);
		add(url, "department", this.department);
		add(url, "agency", this.agency);
		add(url, "from", this.from);
		add(url, "until", this.until);
		add(url, "after", (after != null) ? after.code() : null);
		return url.substring(0, url.length() - 1);
	}

	/** Every sign that means something in an address is written as what was typed. */
	private static void add(StringBuilder url, String name, @Nullable String value) {
		if (value != null) {
			url.append(name).append('=').append(UriUtils.encode(value, StandardCharsets.UTF_8)).append('&');
		}
	}

}
