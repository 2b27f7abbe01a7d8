package vn.langnghe.metrics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.core.io.ClassPathResource;

import vn.langnghe.casework.Channel;
import vn.langnghe.casework.Classification;
import vn.langnghe.casework.ReFeedback;
import vn.langnghe.casework.Reception;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Nature;
import vn.langnghe.intake.Intake;
import vn.langnghe.intake.NewSubmission;
import vn.langnghe.intake.TrackingCodes;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.Csv;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.publication.PublicText;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.DueJobs;
import vn.langnghe.support.MovableClock;

/**
 * Lets a commune live through the first quarter of 2026 as
 * {@code figures/forty-cases.csv} tells it, act by act at its own time. What each case
 * must be counted as stands there too, worked out by hand from the calendar.
 */
@TestComponent
public class FortyCases {

	private static final PublicText TEXT = new PublicText("Hồ sơ trễ hẹn", "Hồ sơ trễ hẹn.", "Đã có kết quả.");

	/** Two cases name one dossier, one another; the fourth is praise. */
	private static final Map<String, String> DOSSIERS = Map.of("1", "H.01", "2", "H.01", "3", "H.02", "33", "H.03");

	private final CaseWalk walk;

	private final MovableClock clock;

	private final DueJobs jobs;

	private final Intake intake;

	private final TrackingCodes codes;

	private final Reception reception;

	private final ReFeedback reFeedback;

	FortyCases(CaseWalk walk, MovableClock clock, DueJobs jobs, Intake intake, TrackingCodes codes, Reception reception,
			ReFeedback reFeedback) {
		this.walk = walk;
		this.clock = clock;
		this.jobs = jobs;
		this.intake = intake;
		this.codes = codes;
		this.reception = reception;
		this.reFeedback = reFeedback;
	}

	/** The rows of the example by the cases' numbers in it. */
	public Map<String, Map<String, String>> rows() {
		try {
			List<String> lines = new ClassPathResource("figures/forty-cases.csv")
				.getContentAsString(StandardCharsets.UTF_8)
				.lines()
				.toList();
			List<String> names = Csv.cells(lines.get(0));
			Map<String, Map<String, String>> rows = new LinkedHashMap<>();
			lines.stream().skip(1).map(Csv::cells).forEach((cells) -> {
				Map<String, String> row = new LinkedHashMap<>();
				for (int i = 0; i < names.size(); i++) {
					row.put(names.get(i), cells.get(i));
				}
				rows.put(row.get("case"), row);
			});
			return rows;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Lets it happen.
	 * @param here the commune whose figures are counted
	 * @param there another, from and to which cases are transferred
	 * @return the cases' numbers by those in the example
	 */
	public Map<String, String> happen(Commune here, Commune there) {
		List<Act> acts = new ArrayList<>();
		rows().forEach((name, row) -> List.of(row.get("acts").split(" \\| ")).forEach((act) -> {
			String[] said = act.split(" ");
			acts.add(new Act(LocalDateTime.parse(said[0]).atZone(VietnamTime.ZONE).toInstant(), name, List.of(said)));
		}));
		acts.sort(Comparator.comparing(Act::at));
		Map<String, String> numbers = new LinkedHashMap<>();
		acts.forEach((act) -> {
			// An act takes a moment; it must not begin before the full minute.
			this.clock.moveTo(act.at().plus(Duration.ofMillis(1)));
			happens(act, numbers, here, there);
		});
		return numbers;
	}

	private void happens(Act act, Map<String, String> numbers, Commune here, Commune there) {
		String number = numbers.getOrDefault(act.name(), "");
		switch (act.word()) {
			case "send" -> numbers.put(act.name(), sent(here.agency(), act.name()));
			case "send-there" -> numbers.put(act.name(), sent(there.agency(), act.name()));
			case "again" -> numbers.put(act.name(), this.reFeedback.again(numbers.get(act.about(0)), "Vẫn chưa xong"));
			case "transfer-in" -> this.walk.transfers(there.receptionist(), number, here.agency());
			case "transfer-out" -> this.walk.transfers(here.receptionist(), number, there.agency());
			case "transfer-outside" -> this.walk.transfersOutside(here.receptionist(), number);
			case "accept" -> accepted(here.receptionist(), number, act);
			case "refuse" -> this.walk.refuses(here.receptionist(), number);
			case "merge" -> this.walk.merges(here.receptionist(), number, numbers.get(act.about(0)));
			case "ask" -> this.walk.asks(here.receptionist(), number, "classify");
			case "ask-handler" -> this.walk.asks(here.handler(), number, "handle");
			case "supplement" -> this.walk.supplements(number);
			case "expire" -> this.jobs.run(number);
			case "withdraw" -> this.walk.withdraws(number);
			case "assign" -> this.walk.assigns(here.coordinator(), number, here.handler());
			case "ask-time" -> this.walk.asksForTime(here.handler(), number, 10);
			case "grant-time" -> this.walk.grantsTime(here.chairperson(), number);
			case "draft" -> this.walk.drafts(here.handler(), number);
			case "draft-other" -> this.walk.drafts(here.otherHandler(), number);
			case "approve" -> this.walk.approves(here.chairperson(), number);
			case "publish" -> this.walk.publishes(here.receptionist(), number, TEXT);
			case "not-publishable" -> this.walk.saysWhyNotPublishable(here.receptionist(), number, "Không che được");
			case "satisfied" -> this.walk.isSatisfied(number);
			case "dissatisfied" -> this.walk.isDissatisfied(number);
			case "reopen" -> this.walk.reopens(here.chairperson(), number, here.otherHandler());
			default -> throw new IllegalArgumentException(act.toString());
		}
	}

	private String sent(Agency agency, String name) {
		NewSubmission usual = this.walk.submission(agency, this.codes.newKey(), CaseWalk.NARRATIVE, null);
		return this.intake
			.submit(new NewSubmission(usual.key(), agency.id(), Channel.WEB, "vi", usual.narrative(), usual.title(),
					null, DOSSIERS.get(name), null, usual.kind(), usual.submitter()))
			.caseNumber();
	}

	private void accepted(Staff who, String number, Act act) {
		Nature nature = (act.said().size() > 2) ? Nature.valueOf(act.about(0)) : Nature.FEEDBACK_CONDUCT;
		FeedbackKind kind = (act.said().size() > 3) ? FeedbackKind.valueOf(act.about(1)) : FeedbackKind.DELAY;
		this.walk.decides(who, number, "classify", "accept",
				(by) -> this.reception.accept(number, new Classification(nature, kind, null), Set.of(), by));
	}

	/** One act of the example. */
	record Act(Instant at, String name, List<String> said) {

		String word() {
			return this.said.get(1);
		}

		String about(int which) {
			return this.said.get(2 + which);
		}

	}

}
