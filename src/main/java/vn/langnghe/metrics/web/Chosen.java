package vn.langnghe.metrics.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

import vn.langnghe.metrics.IndicatorCases.Sort;
import vn.langnghe.metrics.Narrowing;
import vn.langnghe.metrics.Period;

/**
 * Whose cases of which time and sort, as it stands in an address.
 *
 * @param asked whose, and when
 * @param narrowing which of them
 * @param procedureCode the procedure, as people know it
 */
record Chosen(Asked asked, Narrowing narrowing, @Nullable String procedureCode) {

	List<Long> agencyIds() {
		return this.asked.scope().agencyIds();
	}

	Period period() {
		return this.asked.period();
	}

	/** The same in another time. */
	Chosen in(Period other) {
		return new Chosen(new Asked(this.asked.scope(), other), this.narrowing, this.procedureCode);
	}

	/** The address of a page about the same. */
	String url(String path) {
		return builder(path, this.procedureCode, this.narrowing.rootCause()).encode().toUriString();
	}

	/** The address of the list of the cases of a sort. */
	String cases(Sort sort) {
		return builder("/figures/cases", this.procedureCode, this.narrowing.rootCause()).queryParam("sort", sort.code())
			.encode()
			.toUriString();
	}

	/** The same of one cause at one procedure. */
	String cases(Sort sort, @Nullable String procedure, String rootCause) {
		return builder("/figures/cases", (procedure != null) ? procedure : this.procedureCode, rootCause)
			.queryParam("sort", sort.code())
			.encode()
			.toUriString();
	}

	/**
	 * The address of the list of open work.
	 * @param step only that at it; null for all
	 * @param person only theirs, 0 for what nobody has; null for all
	 * @param late only what is late
	 */
	String open(@Nullable String step, @Nullable Long person, boolean late) {
		return work("/figures/open", step, person, late);
	}

	/** The address of the list of the steps that were finished in the period. */
	String finished(@Nullable String step, @Nullable Long person) {
		return work("/figures/finished", step, person, false);
	}

	private String work(String path, @Nullable String step, @Nullable Long person, boolean late) {
		UriComponentsBuilder url = builder(path, this.procedureCode, this.narrowing.rootCause());
		add(url, "step", step);
		add(url, "person", person);
		add(url, "late", late ? Boolean.TRUE : null);
		return url.encode().toUriString();
	}

	private UriComponentsBuilder builder(String path, @Nullable String procedure, @Nullable String cause) {
		UriComponentsBuilder url = UriComponentsBuilder.fromUriString(this.asked.url(path));
		add(url, "department", this.narrowing.departmentId());
		add(url, "procedure", procedure);
		add(url, "kind", this.narrowing.kind());
		add(url, "channel", this.narrowing.channel());
		add(url, "cause", cause);
		return url;
	}

	private static void add(UriComponentsBuilder url, String name, @Nullable Object value) {
		if (value != null) {
			url.queryParam(name, value);
		}
	}

}
