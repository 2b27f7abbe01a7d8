package vn.langnghe.metrics.web;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.web.util.UriComponentsBuilder;

import vn.langnghe.metrics.CaseChoice;
import vn.langnghe.metrics.Period;
import vn.langnghe.metrics.Scope;

/**
 * Whose figures of which time, as it stands in an address.
 *
 * @param scope whose
 * @param period when
 */
record Asked(Scope scope, Period period) {

	private Map<String, String> parameters() {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("agency", this.scope.agency().code());
		if (this.scope.under()) {
			parameters.put("under", "true");
		}
		parameters.put("period", this.period.code());
		return parameters;
	}

	/** The address of a page about the same. */
	String url(String path) {
		UriComponentsBuilder url = UriComponentsBuilder.fromPath(path);
		parameters().forEach(url::queryParam);
		return url.encode().toUriString();
	}

	/** The address of the list of the cases behind a number. */
	String cases(CaseChoice choice) {
		UriComponentsBuilder url = UriComponentsBuilder.fromPath("/figures/766/cases");
		parameters().forEach(url::queryParam);
		url.queryParam("figure", choice.figure());
		if (choice.counted() != CaseChoice.Counted.ALL) {
			url.queryParam("counted", choice.counted());
		}
		if (choice.part() != null) {
			url.queryParam("part", choice.part());
		}
		if (choice.why() != CaseChoice.Why.ANY) {
			url.queryParam("why", choice.why());
		}
		if (choice.nature() != null) {
			url.queryParam("nature", choice.nature());
		}
		if (choice.kind() != null) {
			url.queryParam("kind", choice.kind());
		}
		return url.encode().toUriString();
	}

}
