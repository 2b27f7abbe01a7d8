package vn.langnghe.publication.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.langnghe.metrics.PublicFigure;
import vn.langnghe.metrics.PublicFigures;
import vn.langnghe.metrics.ShownCount;
import vn.langnghe.metrics.ShownRate;
import vn.langnghe.organisation.Agency;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.publication.OpenFigures;
import vn.langnghe.publication.OpenFigures.Asked;
import vn.langnghe.publication.Register.Result;

/** The rows of the open data, cell by cell in the order of {@link OpenField}. */
@Component
class OpenRows {

	private static final String OF_AGENCY = "AGENCY";

	private final OpenFigures figures;

	private final FigureWords words;

	private final MessageSource messages;

	OpenRows(OpenFigures figures, FigureWords words, MessageSource messages) {
		this.figures = figures;
		this.words = words;
		this.messages = messages;
	}

	/** One published result; {@code base} is where the product is. */
	List<@Nullable Object> result(Result one, String base, Locale locale) {
		Agency agency = this.figures.agency(one.agencyId()).orElseThrow();
		return Arrays.asList(one.number(), one.publishedOn(), agency.code(), agency.name(locale.getLanguage()),
				one.procedure(), one.title(), one.question(), one.answer(), base + "/results/" + one.number());
	}

	/** The figures of a period: exactly those of the page. */
	List<List<@Nullable Object>> figures(Asked asked, Locale locale) {
		PublicFigures found = this.figures.of(asked);
		List<List<@Nullable Object>> rows = new ArrayList<>();
		for (PublicFigure one : found.figures()) {
			rows.add(row(this.figures.agency(asked), asked.under(), asked, found, one.topic().name(), one.code(),
					this.words.name(one, locale), one.value(), locale));
		}
		for (PublicFigures.OfAgency one : found.agencies()) {
			rows.add(row(this.figures.agency(one.agencyId()).orElseThrow(), false, asked, found, OF_AGENCY, "on-time",
					this.messages.getMessage("publication.figure.FIGURE.on-time", null, locale), one.onTime(), locale));
		}
		return rows;
	}

	private static List<@Nullable Object> row(Agency agency, boolean under, Asked asked, PublicFigures found,
			String topic, String code, String name, ShownRate value, Locale locale) {
		ShownCount whole = value.whole();
		return Arrays.asList(agency.code(), agency.name(locale.getLanguage()), under, asked.period().code(),
				asked.period().from(), asked.period().to(), found.cut().atZone(VietnamTime.ZONE).toOffsetDateTime(),
				topic, code, name, number(value.part()), value.part().how(), (whole != null) ? number(whole) : null,
				(whole != null) ? whole.how() : null, value.percent(), value.how());
	}

	private static @Nullable Long number(ShownCount count) {
		return switch (count.how()) {
			case EXACT, AT_LEAST -> count.value();
			case BELOW_FIVE, WITHHELD -> null;
		};
	}

}
