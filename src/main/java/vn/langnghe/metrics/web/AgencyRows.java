package vn.langnghe.metrics.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import vn.langnghe.metrics.Figures766;
import vn.langnghe.metrics.Scope;
import vn.langnghe.organisation.Agency;

/** The agencies under one, side by side, each a link to its own figures. */
@Component
class AgencyRows {

	private final FigureAddress address;

	private final FigureViews views;

	AgencyRows(FigureAddress address, FigureViews views) {
		this.address = address;
		this.views = views;
	}

	/** Those of which anything is to be counted. */
	List<AgencyRow> of(Figures766 figures, Asked asked, Locale locale) {
		if (!asked.scope().under()) {
			return List.of();
		}
		Map<Long, Agency> agencies = this.address.choice()
			.stream()
			.collect(Collectors.toMap(Agency::id, Function.identity()));
		return figures.byAgency().stream().map((one) -> {
			Agency agency = agencies.get(one.agencyId());
			Scope own = new Scope(agency, false, List.of(agency.id()));
			return new AgencyRow(agency.name(locale.getLanguage()), new Asked(own, asked.period()).url("/figures/766"),
					one.onTime().denominator(), this.views.percent(one.onTime(), locale),
					this.views.percent(one.handling(), locale));
		}).toList();
	}

	/**
	 * One agency.
	 *
	 * @param name its name
	 * @param url its figures
	 * @param cases received or in hand
	 * @param onTime in per cent, in words
	 * @param handling in per cent, in words
	 */
	record AgencyRow(String name, String url, long cases, String onTime, String handling) {
	}

}
