package vn.langnghe.metrics.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Nature;
import vn.langnghe.metrics.CaseChoice;
import vn.langnghe.metrics.CaseChoice.Counted;
import vn.langnghe.metrics.CaseChoice.Figure;
import vn.langnghe.metrics.CaseChoice.Why;
import vn.langnghe.metrics.Figures766;
import vn.langnghe.metrics.Judged;
import vn.langnghe.metrics.Measures766;
import vn.langnghe.metrics.Part;
import vn.langnghe.metrics.Rate;
import vn.langnghe.metrics.RateWords;

/** The figures in words, numbers and addresses of a reader's language. */
@Component
class FigureViews {

	/** Of what has no nature or kind, in an address. */
	private static final String NONE = "-";

	private final Measures766 measures;

	private final RateWords rates;

	private final MessageSource messages;

	FigureViews(Measures766 measures, RateWords rates, MessageSource messages) {
		this.measures = measures;
		this.rates = rates;
		this.messages = messages;
	}

	/** The figures that have points, and the raw one beside the first. */
	List<FigureRow> main(Figures766 figures, Asked asked, Locale locale) {
		return List.of(figure(Figure.ON_TIME, figures.onTime(), asked, locale),
				figure(Figure.ON_TIME_RAW, figures.onTimeRaw(), asked, locale),
				figure(Figure.HANDLING, figures.handling(), asked, locale), dossiers(figures, asked, locale));
	}

	/** Where the cases stood. */
	List<FigureRow> parts(Figures766 figures, Asked asked, Locale locale) {
		return Stream.of(Part.values())
			.map((part) -> row(part.messageKey(), figures.onTime(part), locale,
					asked.cases(new CaseChoice(Figure.ON_TIME, Counted.YES, part, Why.ANY, null, null)),
					asked.cases(new CaseChoice(Figure.ON_TIME, Counted.ALL, part, Why.ANY, null, null))))
			.toList();
	}

	/** What satisfaction takes away, by reason and once each. */
	List<FigureRow> unhappy(Figures766 figures, Asked asked, Locale locale) {
		long all = figures.handling().denominator();
		return List.of(
				why(Why.DISSATISFIED, figures.count((one) -> one.isFirstReceived() && one.dissatisfied()), all, asked,
						locale),
				why(Why.AGAIN, figures.count((one) -> one.isFirstReceived() && one.again()), all, asked, locale),
				why(Why.OVERDUE, figures.count((one) -> one.isFirstReceived() && !one.onTime()), all, asked, locale),
				row("metrics.why.any", new Rate(figures.count((one) -> one.isFirstReceived() && one.isUnhappy()), all),
						locale, asked.cases(new CaseChoice(Figure.HANDLING, Counted.NO, null, Why.ANY, null, null)),
						null));
	}

	private FigureRow why(Why why, long count, long all, Asked asked, Locale locale) {
		return row("metrics.why." + why, new Rate(count, all), locale,
				asked.cases(new CaseChoice(Figure.HANDLING, Counted.ALL, null, why, null, null)), null);
	}

	List<FigureRow> natures(Figures766 figures, Asked asked, Locale locale) {
		List<FigureRow> rows = new ArrayList<>();
		for (Nature nature : Nature.values()) {
			rows.add(share(nature.messageKey(), figures.shareOfNature(nature.name()), nature.name(), null, asked,
					locale));
		}
		rows.add(share("metrics.class.none", figures.shareOfNature(null), NONE, null, asked, locale));
		return rows;
	}

	List<FigureRow> kinds(Figures766 figures, Asked asked, Locale locale) {
		List<FigureRow> rows = new ArrayList<>();
		for (FeedbackKind kind : FeedbackKind.values()) {
			rows.add(share(kind.messageKey(), figures.shareOfKind(kind.name()), null, kind.name(), asked, locale));
		}
		rows.add(share("metrics.class.none", figures.shareOfKind(null), null, NONE, asked, locale));
		return rows;
	}

	/** How many were received, in the reader's numbers. */
	String received(Figures766 figures, Locale locale) {
		return NumberFormat.getIntegerInstance(locale).format(figures.count(Judged::received));
	}

	private FigureRow share(String key, Rate rate, @Nullable String nature, @Nullable String kind, Asked asked,
			Locale locale) {
		return row(key, rate, locale,
				asked.cases(new CaseChoice(Figure.SHARE, Counted.ALL, null, Why.ANY, nature, kind)), null);
	}

	private FigureRow row(String key, Rate rate, Locale locale, @Nullable String numeratorUrl,
			@Nullable String denominatorUrl) {
		return new FigureRow(words(key, locale), null, rate.numerator(), rate.denominator(), percent(rate, locale),
				null, null, false, numeratorUrl, denominatorUrl);
	}

	private FigureRow figure(Figure figure, Rate rate, Asked asked, Locale locale) {
		return worth(figure, rate, asked, locale,
				asked.cases(new CaseChoice(figure, Counted.YES, null, Why.ANY, null, null)),
				asked.cases(new CaseChoice(figure, Counted.ALL, null, Why.ANY, null, null)));
	}

	/** Dossiers are no cases: only those that feedback names can be looked at. */
	private FigureRow dossiers(Figures766 figures, Asked asked, Locale locale) {
		return worth(Figure.DOSSIERS, figures.dossiers(), asked, locale, null, null);
	}

	/** Where the cases are that name a dossier. */
	String named(Asked asked) {
		return asked.cases(new CaseChoice(Figure.DOSSIERS, Counted.ALL, null, Why.ANY, null, null));
	}

	private FigureRow worth(Figure figure, Rate rate, Asked asked, Locale locale, @Nullable String numeratorUrl,
			@Nullable String denominatorUrl) {
		boolean hasPoints = figure != Figure.ON_TIME_RAW;
		Measures766.@Nullable Worth worth = hasPoints ? this.measures.worth(figure, asked.period()) : null;
		String definition = words(figure.messageKey() + ".definition", locale);
		if (worth == null) {
			return new FigureRow(words(figure.messageKey(), locale), definition, rate.numerator(), rate.denominator(),
					percent(rate, locale), null, null, false, numeratorUrl, denominatorUrl);
		}
		BigDecimal points = rate.points(worth.most(), worth.fullRate());
		return new FigureRow(words(figure.messageKey(), locale),
				definition + " " + words("metrics.points.definition", locale, worth.fullRate()), rate.numerator(),
				rate.denominator(), percent(rate, locale),
				(points != null) ? RateWords.decimals(points, locale) : this.rates.none(locale),
				Integer.toString(worth.most()), !worth.verified(), numeratorUrl, denominatorUrl);
	}

	String percent(Rate rate, Locale locale) {
		return this.rates.percent(rate.percent(), locale);
	}

	private String words(String key, Locale locale, Object... values) {
		return this.messages.getMessage(key, values, locale);
	}

}
