package vn.langnghe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.Office.Sent;
import vn.langnghe.Story.Expected;
import vn.langnghe.casework.CaseState;
import vn.langnghe.catalogue.Nature;
import vn.langnghe.support.Browser;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.DueJobs;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.MovableClock;
import vn.langnghe.support.Wholeness;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A hundred and twenty citizens write through the real form; the office takes each to the
 * end that an experienced officer would choose, through the real pages. What was
 * suggested on the way is compared with what was right.
 */
@IntegrationTest
class SamplesWalkTest {

	private static final Set<Nature> OF_OTHER_LAWS = Set.of(Nature.COMPLAINT, Nature.DENUNCIATION);

	private static final Map<String, String> REASONS = Map.of("FS-066", "NOT_VIETNAMESE", "FS-067", "NOT_VIETNAMESE",
			"FS-109", "UNCLEAR", "FS-117", "COURT_RULING");

	@LocalServerPort
	private int port;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private DueJobs dueJobs;

	@Autowired
	private MovableClock clock;

	@Autowired
	private Wholeness wholeness;

	@Autowired
	private JdbcClient jdbc;

	private Office office;

	private final Map<String, Sent> sent = new LinkedHashMap<>();

	private final SuggestionTable table = new SuggestionTable();

	@Test
	void everyStoryComesToTheEndThatIsExpected() throws IOException {
		String address = "http://127.0.0.1:" + this.port;
		this.office = new Office(address);
		List<Story> stories = Story.all();
		assertThat(stories).hasSize(120);
		for (Story story : stories) {
			Browser device = new Browser(address).from("203.0.113." + (this.sent.size() + 1));
			this.sent.put(story.id(), this.office.sends(story.told(), device));
		}
		stories.forEach(this::classified);
		for (Story story : stories) {
			answered(story, sent(story).number());
			parts(story).forEach((part) -> answered(story, part));
		}
		stories.forEach(this::silent);
		for (Story story : stories) {
			ends(story);
		}
		this.wholeness.holds();
		Files.writeString(Path.of("target", "suggestions.md"), this.table.print());
		assertThat(this.table.right("nature")).isGreaterThan(100);
		assertThat(this.table.right("kind")).isGreaterThan(80);
		assertThat(this.table.right("department")).isGreaterThan(50);
	}

	private Sent sent(Story story) {
		return Objects.requireNonNull(this.sent.get(story.id()));
	}

	private void classified(Story story) {
		String number = sent(story).number();
		Expected expected = story.expected();
		if (expected.outcome().equals("SPLIT")) {
			splits(story, number);
		}
		Browser official = opens(number, "classify");
		compare(story, number);
		decides(official, number, "classify", answers(story, number));
		for (String part : parts(story)) {
			decides(opens(part, "classify"), part, "classify",
					Map.of("outcome", "accept", "nature", "FEEDBACK_CONDUCT", "kind", "OTHER"));
		}
	}

	private Map<String, String> answers(Story story, String number) {
		Expected expected = story.expected();
		if (OF_OTHER_LAWS.contains(expected.nature())) {
			return referral(expected, number);
		}
		return switch (expected.outcome()) {
			case "ACCEPT", "SPLIT" -> Map.of("outcome", "accept", "nature", expected.nature().name(), "kind",
					expected.sort().name(), "subtype", (expected.subtype() != null) ? expected.subtype().name() : "");
			case "REFUSE" -> Map.of("outcome", "refuse", "reason", REASONS.getOrDefault(story.id(), "SPAM"),
					"explanation", "Nội dung này không thuộc phản ánh về thủ tục hành chính.");
			case "MERGE" -> Map.of("outcome", "merge", "into",
					Objects.requireNonNull(this.sent.get(expected.duplicateOf())).number());
			case "REQUEST_SUPPLEMENT" -> Map.of("outcome", "request-supplement", "question",
					"Xin cho biết việc xảy ra ngày nào, ở bộ phận nào?");
			default -> elsewhere("Cơ quan có thẩm quyền");
		};
	}

	/** A denunciation of the only chairperson goes to the head of the superior agency. */
	private Map<String, String> referral(Expected expected, String number) {
		if (expected.nature() == Nature.COMPLAINT) {
			return Map.of("outcome", "refer", "law", "COMPLAINT", "referral",
					"Ông/bà gửi đơn khiếu nại đến Chủ tịch Ủy ban nhân dân xã theo Luật Khiếu nại.");
		}
		long receiver = this.jdbc.sql("""
				select s.id from case_file c join agency a on a.id = c.agency_id
				join hat h on h.role = 'CHAIRPERSON' and h.agency_id in (a.id, a.superior_id)
				join staff s on s.id = h.staff_id and s.disabled_at is null
				where not (c.subjects @> array[s.id]) and c.number = ?
				order by h.agency_id = a.id desc, s.id limit 1""").param(number).query(Long.class).single();
		return Map.of("outcome", "refer", "law", "DENUNCIATION", "receiver", Long.toString(receiver), "referral",
				"Đơn tố cáo đã được chuyển đến người có thẩm quyền theo Luật Tố cáo.");
	}

	private static Map<String, String> elsewhere(String agency) {
		return Map.of("outcome", "transfer", "toName", agency, "transferReason", "Thuộc thẩm quyền của cơ quan này.");
	}

	private void splits(Story story, String number) {
		Browser official = opens(number, "classify");
		String path = official.path().replace("/classify", "/split");
		String[] sentences = story.text().split("(?<=[.:]) ");
		String words = String.join(" ", Arrays.copyOfRange(sentences, sentences.length / 2, sentences.length));
		official.open(path).form("words").with("title", "Phần tách từ: " + story.title()).with("words", words).send();
		assertThat(official.path()).as(official.text()).isEqualTo("/inbox");
	}

	private List<String> parts(Story story) {
		return this.jdbc
			.sql("""
					select c.number from case_part p join case_file c on c.id = p.part_id join case_file w on w.id = p.whole_id
					where w.number = ?""")
			.param(sent(story).number())
			.query(String.class)
			.list();
	}

	private void compare(Story story, String number) {
		Expected expected = story.expected();
		String nature = suggested(number, "NATURE");
		String kind = suggested(number, "KIND");
		this.table.compare(story, "nature", expected.nature().name(), nature, expected.nature().name().equals(nature));
		this.table.compare(story, "kind", expected.sort().name(), kind, expected.sort().name().equals(kind));
		String duplicates = suggested(number, "DUPLICATE");
		List<String> found = this.sent.values()
			.stream()
			.filter((one) -> duplicates != null && List.of(duplicates.split(" ")).contains(one.number()))
			.map((one) -> one.sample().id())
			.toList();
		boolean agrees = (expected.duplicateOf() != null) ? found.contains(expected.duplicateOf())
				: found.isEmpty() || toldAgain(story, found);
		this.table.compare(story, "duplicate", expected.duplicateOf(),
				found.isEmpty() ? null : String.join(", ", found), agrees);
	}

	/** The first of two who tell the same is shown the second. */
	private static boolean toldAgain(Story story, List<String> found) {
		return Story.all()
			.stream()
			.anyMatch((other) -> found.contains(other.id()) && story.id().equals(other.expected().duplicateOf()));
	}

	private void answered(Story story, String number) {
		if (this.walk.get(number).state() != CaseState.ACCEPTED) {
			return;
		}
		Browser coordinator = opens(number, "assign");
		String department = story.expected().department();
		String suggested = suggested(number, "DEPARTMENT");
		if (number.equals(sent(story).number())) {
			this.table.compare(story, "department", department, suggested, Objects.equals(department, suggested));
		}
		decides(coordinator, number, "assign",
				Objects.equals(department, suggested) ? Map.of() : chosen(coordinator, department));
		decides(opens(number, "handle"), number, "handle",
				Map.of("outcome", "draft-reply", "substantiation", "SUBSTANTIATED", "timely", "false", "correct",
						"true", "rootCause", "WORKLOAD", "reformArea", "PROCEDURES", "correctiveAction",
						"Nhắn tin cho người dân khi trễ hẹn", "reply", "Xin cảm ơn. Việc đã được giải quyết."));
		decides(opens(number, "approve"), number, "approve", Map.of("outcome", "approve"));
		assertThat(this.walk.get(number).state()).isEqualTo(CaseState.REPLIED);
		if (number.equals(sent(story).number())) {
			sent(story).rates("yes");
		}
	}

	/** Somebody of the right department, if the page offers one. */
	private Map<String, String> chosen(Browser page, @Nullable String department) {
		return this.jdbc.sql("select s.id from staff s join department d on d.id = s.department_id where d.name = ?")
			.param(department)
			.query(Long.class)
			.list()
			.stream()
			.map(String::valueOf)
			.filter((id) -> page.html().contains("name=\"handler\" value=\"" + id + "\""))
			.findFirst()
			.map((id) -> Map.of("handler", id))
			.orElse(Map.of());
	}

	/** Time passes for those who were asked and those who do not rate. */
	private void silent(Story story) {
		for (String number : parts(story)) {
			passes(number);
		}
		passes(sent(story).number());
	}

	private void passes(String number) {
		if (!this.walk.get(number).state().ended()) {
			this.jdbc
				.sql("""
						select greatest(rating_until, step_due_at, (select max(due_at) from supplement s where s.case_id = c.id))
						from case_file c where number = ?""")
				.param(number)
				.query(OffsetDateTime.class)
				.optional()
				.ifPresent((until) -> this.clock.moveTo(until.toInstant().plusSeconds(60)));
			this.dueJobs.run(number);
		}
	}

	private void ends(Story story) {
		CaseState end = this.walk.get(sent(story).number()).state();
		this.table.ended(story, end.name());
		List<CaseState> expected = switch (story.expected().outcome()) {
			case "ACCEPT" -> List.of(CaseState.CLOSED);
			case "REFUSE" -> List.of(CaseState.REFUSED);
			case "MERGE" -> List.of(CaseState.MERGED);
			case "REQUEST_SUPPLEMENT" -> List.of(CaseState.EXPIRED);
			case "SPLIT" -> List.of(CaseState.CLOSED, CaseState.REFERRED);
			default -> List.of(CaseState.TRANSFERRED, CaseState.REFERRED);
		};
		assertThat(end).as(story.id()).isIn(expected);
		assertThat(parts(story)).hasSize(story.expected().outcome().equals("SPLIT") ? 1 : 0)
			.allSatisfy((part) -> assertThat(this.walk.get(part).state()).isEqualTo(CaseState.CLOSED));
		assertThat(this.walk.open(sent(story).number())).as(story.id()).isEmpty();
	}

	/** The page of a step, opened by somebody to whom the work is offered. */
	private Browser opens(String number, String step) {
		String person = this.jdbc
			.sql("""
					select s.username from work_item w join staff s on s.id = w.assignee_id or w.assignee_id is null and exists
					  (select from hat h where h.staff_id = s.id and h.agency_id = w.agency_id and h.role = w.role)
					where w.case_number = ? and w.step = ? and w.status = 'OPEN' and s.disabled_at is null
					  and not (w.barred @> array[s.id]) order by s.username limit 1""")
			.params(number, step)
			.query(String.class)
			.single();
		Browser official = this.office.of(person).open("/tasks/" + this.walk.item(number, step) + "/" + step);
		assertThat(official.status()).as(official.text()).isEqualTo(200);
		return official;
	}

	private void decides(Browser official, String number, String step, Map<String, String> answers) {
		Browser.Form form = official.form(step.equals("assign") ? "handler" : "outcome");
		answers.forEach(form::with);
		form.send();
		assertThat(official.path()).as(number + " " + step + " " + official.text()).startsWith("/inbox");
	}

	private @Nullable String suggested(String number, String what) {
		return this.jdbc.sql("""
				select s.suggested from suggestion s join case_file c on c.id = s.case_id
				where c.number = ? and s.what = ? order by s.id desc limit 1""")
			.params(number, what)
			.query(String.class)
			.optional()
			.orElse(null);
	}

}
