package vn.langnghe.metrics;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Nature;
import vn.langnghe.metrics.PublicFigure.Topic;

/**
 * The figures of which anybody may know, made of those of Decision 766/QD-TTg. Complaints
 * and denunciations are never counted apart from each other, and no department or person
 * is told of.
 */
@Service
@Transactional(readOnly = true)
public class PublicMeasures {

	/** Natures that are told one by one; the others go another way in law. */
	private static final List<Nature> TOLD = List.of(Nature.FEEDBACK_CONDUCT, Nature.FEEDBACK_REGULATION,
			Nature.PROPOSAL, Nature.PRAISE);

	/** The kinds are told of what makes up one nature, so that they add up to it. */
	private static final Nature OF_KINDS = Nature.FEEDBACK_CONDUCT;

	private static final List<FeedbackKind> KINDS = List.of(FeedbackKind.DELAY, FeedbackKind.HARASSMENT,
			FeedbackKind.NON_PERFORMANCE, FeedbackKind.INCORRECT_PERFORMANCE);

	private final Measures766 measures;

	private final RatedCounts rated;

	private final Clock clock;

	PublicMeasures(Measures766 measures, RatedCounts rated, Clock clock) {
		this.measures = measures;
		this.rated = rated;
		this.clock = clock;
	}

	/** Counted as of the end of the period or, while it lasts, of now. */
	public PublicFigures of(Scope scope, Period period) {
		Instant cut = period.cut(this.clock);
		Figures766 figures = this.measures.of(scope, period);
		List<PublicFigure> shown = new ArrayList<>();
		ShownCount answered = numbers(figures, shown);
		figures(figures, shown);
		RatedCounts.Rated ratings = this.rated.of(scope, period);
		ShownRate response = SmallCells.part(ratings.all(), answered);
		shown.add(new PublicFigure(Topic.SATISFACTION, "rated", response));
		shown.add(new PublicFigure(Topic.SATISFACTION, "satisfied",
				SmallCells.part(ratings.satisfied(), response.part())));
		classes(figures, shown);
		return new PublicFigures(cut, List.copyOf(shown), scope.under() ? agencies(figures.byAgency()) : List.of());
	}

	/** How many came and where they stood; told is how many were answered. */
	private static ShownCount numbers(Figures766 figures, List<PublicFigure> shown) {
		ShownCount all = SmallCells.alone(figures.count((one) -> true));
		long published = figures.count((one) -> one.part() == Part.PUBLISHED);
		long answers = published + figures.count((one) -> one.part() == Part.ANSWERED);
		List<ShownCount> stood = SmallCells.parts(List.of(answers, figures.count((one) -> one.part() == Part.REFUSED),
				figures.count((one) -> one.part() == Part.OPEN || one.part() == Part.ASKED)));
		ShownCount answered = all.isExact() ? stood.get(0) : ShownCount.WITHHELD;
		shown.add(new PublicFigure(Topic.NUMBER, "received",
				SmallCells.number(SmallCells.alone(figures.count(Judged::received)))));
		shown.add(new PublicFigure(Topic.NUMBER, "in-hand", SmallCells.number(all)));
		shown.add(new PublicFigure(Topic.NUMBER, "answered", SmallCells.share(answered, all)));
		shown.add(new PublicFigure(Topic.NUMBER, "refused", SmallCells.share(stood.get(1), all)));
		shown.add(new PublicFigure(Topic.NUMBER, "open", SmallCells.share(stood.get(2), all)));
		shown.add(new PublicFigure(Topic.NUMBER, "published", SmallCells.part(published, answered)));
		return answered;
	}

	private static void figures(Figures766 figures, List<PublicFigure> shown) {
		shown.add(new PublicFigure(Topic.FIGURE, "on-time", shown(figures.onTime())));
		shown.add(new PublicFigure(Topic.FIGURE, "handling", shown(figures.handling())));
		shown.add(new PublicFigure(Topic.FIGURE, "dossiers", shown(figures.dossiers())));
	}

	private static ShownRate shown(Rate rate) {
		return SmallCells.part(rate.numerator(), SmallCells.alone(rate.denominator()));
	}

	private static void classes(Figures766 figures, List<PublicFigure> shown) {
		ShownCount all = SmallCells.alone(figures.count(Judged::received));
		List<Long> natures = new ArrayList<>();
		TOLD.forEach((nature) -> natures.add(received(figures, (one) -> nature.name().equals(one.nature()))));
		natures.add(received(figures, (one) -> one.nature() != null && !isTold(one.nature())));
		natures.add(received(figures, (one) -> one.nature() == null));
		List<ShownCount> parts = SmallCells.parts(natures);
		List<String> codes = Stream.concat(TOLD.stream().map(Nature::name), Stream.of("OTHER_WAY", "UNCLASSIFIED"))
			.toList();
		for (int i = 0; i < codes.size(); i++) {
			shown.add(new PublicFigure(Topic.NATURE, codes.get(i), SmallCells.share(parts.get(i), all)));
		}
		kinds(figures, parts.get(TOLD.indexOf(OF_KINDS)), all, shown);
	}

	private static void kinds(Figures766 figures, ShownCount ofNature, ShownCount all, List<PublicFigure> shown) {
		List<Long> kinds = new ArrayList<>();
		KINDS.forEach((kind) -> kinds
			.add(received(figures, (one) -> OF_KINDS.name().equals(one.nature()) && kind.name().equals(one.kind()))));
		kinds.add(received(figures, (one) -> OF_KINDS.name().equals(one.nature())
				&& KINDS.stream().noneMatch((kind) -> Objects.equals(kind.name(), one.kind()))));
		List<ShownCount> parts = SmallCells.parts(kinds);
		List<String> codes = Stream.concat(KINDS.stream().map(FeedbackKind::name), Stream.of("OTHER")).toList();
		for (int i = 0; i < codes.size(); i++) {
			ShownCount part = ofNature.isExact() ? parts.get(i) : ShownCount.WITHHELD;
			shown.add(new PublicFigure(Topic.KIND, codes.get(i), SmallCells.share(part, all)));
		}
	}

	private static boolean isTold(String nature) {
		return TOLD.stream().anyMatch((one) -> one.name().equals(nature));
	}

	private static long received(Figures766 figures, Predicate<Judged> which) {
		return figures.count((one) -> one.received() && which.test(one));
	}

	/** Together the agencies make up what is told of all of them. */
	private static List<PublicFigures.OfAgency> agencies(List<CaseParts.OfAgency> agencies) {
		List<ShownCount> cases = parts(agencies, Rate::denominator);
		List<ShownCount> kept = parts(agencies, Rate::numerator);
		List<ShownCount> late = parts(agencies, (rate) -> rate.denominator() - rate.numerator());
		List<PublicFigures.OfAgency> shown = new ArrayList<>();
		for (int i = 0; i < agencies.size(); i++) {
			boolean told = cases.get(i).isExact() && kept.get(i).isExact() && late.get(i).isExact();
			shown.add(new PublicFigures.OfAgency(agencies.get(i).agencyId(),
					told ? ShownRate.exact(kept.get(i), cases.get(i)) : ShownRate.withheld(cases.get(i))));
		}
		return shown;
	}

	private static List<ShownCount> parts(List<CaseParts.OfAgency> agencies, ToLongFunction<Rate> what) {
		return SmallCells.parts(agencies.stream().map((one) -> what.applyAsLong(one.onTime())).toList());
	}

}
