package vn.langnghe.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * Puts many cases with words of their own into a database, past the program: to look at
 * how long similar cases are looked for, and how long a search takes. Each text is made
 * of sentences of the hundred and twenty stories of the tests, shuffled, with other
 * figures in them; seven of ten cases have a reply. The newest wait to be classified, the
 * others are closed. For a database that is thrown away afterwards.
 *
 * <p>
 * Arguments as for {@link FillInbox}, with {@code --items=100000}.
 */
public final class FillCases {

	private static final int WAITING = 2_000;

	private static final String CASE = """
			insert into case_file (id, agency_id, number, channel, language, title, procedure_id, anonymous, state,
			  received_at, clock_started_at, due_at, due_days, step, step_started_at, step_remind_at, step_due_at, closed_at)
			select nextval('case_file_seq'), a.id, ?, 'WEB', 'vi', ?,
			  (select id from administrative_procedure where code = ?), true,
			  case when w then 'RECEIVED' else 'CLOSED' end, now(), now(), now() + interval '21 days', 15,
			  case when w then 'classify' end, case when w then now() end,
			  case when w then now() + interval '16 hours' end, case when w then now() + interval '1 day' end,
			  case when not w then now() end
			from agency a, (select ?::boolean as w) waits where a.code = ?""";

	private static final String SUBMISSION = """
			insert into submission (id, agency_id, case_id, case_number, key_hash, body_hash, tracking_hash, narrative,
			  language, channel, received_at)
			select nextval('submission_seq'), c.agency_id, c.id, c.number, sha256(('k' || c.number)::bytea),
			  sha256(('b' || c.number)::bytea), sha256(('t' || c.number)::bytea), ?, 'vi', 'WEB', now()
			from case_file c where c.number = ?""";

	private static final String REPLY = """
			insert into case_text (case_id, agency_id, source, reference, text)
			select id, agency_id, 'REPLY', '1', ? from case_file where number = ?""";

	private static final List<String> OF_ALL = List.of("""
			insert into case_words (case_id, agency_id, procedure_id, title, words)
			select c.id, c.agency_id, c.procedure_id, fold(c.title), left(fold(c.title || ' ' || s.narrative), 500)
			from case_file c join submission s on s.case_id = c.id where c.number like 'BENCH-%'""",
			"""
					insert into work_item (id, task_id, agency_id, case_id, case_number, step, role, status, created_at, due_at)
					select nextval('work_item_seq'), 'bench-' || c.number, c.agency_id, c.id, c.number, 'classify', 'RECEPTIONIST',
					  'OPEN', c.received_at, c.step_due_at
					from case_file c where c.number like 'BENCH-%' and c.state = 'RECEIVED'""",
			"""
					insert into case_text (case_id, agency_id, source, reference, text)
					select c.id, c.agency_id, t.source, '', t.text
					from case_file c join submission s on s.case_id = c.id
					left join administrative_procedure p on p.id = c.procedure_id
					cross join lateral (values ('NARRATIVE', s.narrative),
					  ('HEAD', concat_ws(e'\\n', c.title, c.number, p.code || ' ' || p.name))) t(source, text)
					where c.number like 'BENCH-%'""",
			"""
					insert into case_search (case_id, agency_id, head, words)
					select t.case_id, t.agency_id, search_vector(string_agg(t.text, '') filter (where t.source = 'HEAD')),
					  search_union(search_vector(t.text))
					from case_text t join case_file c on c.id = t.case_id and c.number like 'BENCH-%'
					group by t.case_id, t.agency_id order by t.case_id""");

	private final Random random = new Random(1);

	private final List<String> sentences = new ArrayList<>();

	private final List<String> titles = new ArrayList<>();

	private final List<String> procedures = new ArrayList<>();

	private FillCases() throws IOException {
		try (InputStream stories = FillCases.class.getResourceAsStream("/samples/hundred-and-twenty.jsonl")) {
			String lines = new String(stories.readAllBytes(), StandardCharsets.UTF_8);
			for (JsonNode story : new ObjectMapper().readerFor(JsonNode.class).<JsonNode>readValues(lines).readAll()) {
				this.sentences.addAll(List.of(story.get("text").asText().split("(?<=[.!?])\\s+")));
				this.titles.add(story.get("title").asText());
				this.procedures.add(story.get("procedureCode").asText(""));
			}
		}
	}

	public static void main(String... arguments) throws SQLException, IOException {
		Options options = new Options(arguments);
		String url = arguments[0];
		Options.requireLoopback(URI.create(url.substring("jdbc:".length())).getHost());
		try (Connection connection = DriverManager.getConnection(url, options.text("user", "langnghe_owner"),
				options.text("password", ""))) {
			connection.setAutoCommit(false);
			new FillCases().fill(connection, options.number("items", 100_000), options.text("agency", ""));
		}
	}

	private void fill(Connection connection, int items, String agency) throws SQLException {
		try (PreparedStatement cases = connection.prepareStatement(CASE);
				PreparedStatement submissions = connection.prepareStatement(SUBMISSION);
				PreparedStatement replies = connection.prepareStatement(REPLY);
				Statement statement = connection.createStatement()) {
			for (int item = 1; item <= items; item++) {
				String number = "BENCH-%06d".formatted(item);
				cases.setString(1, number);
				cases.setString(2, otherFigures(any(this.titles) + " " + any(this.sentences).split(" ")[0]));
				cases.setString(3, any(this.procedures));
				cases.setBoolean(4, item > items - WAITING);
				cases.setString(5, agency);
				cases.addBatch();
				submissions.setString(1, narrative());
				submissions.setString(2, number);
				submissions.addBatch();
				if (item % 10 < 7) {
					replies.setString(1, narrative());
					replies.setString(2, number);
					replies.addBatch();
				}
				if (item % 1000 == 0 || item == items) {
					cases.executeBatch();
					submissions.executeBatch();
					replies.executeBatch();
				}
			}
			for (String sql : OF_ALL) {
				System.out.println(statement.executeUpdate(sql) + " rows");
			}
			connection.commit();
			connection.setAutoCommit(true);
			statement.execute("vacuum analyze case_file, submission, case_words, work_item, case_text, case_search");
		}
	}

	private String narrative() {
		StringBuilder text = new StringBuilder();
		for (int sentence = 3 + this.random.nextInt(6); sentence > 0; sentence--) {
			text.append(any(this.sentences)).append(' ');
		}
		return otherFigures(text.toString().strip());
	}

	private String any(List<String> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	private String otherFigures(String text) {
		return text.chars()
			.map((letter) -> (letter >= '0' && letter <= '9') ? '0' + this.random.nextInt(10) : letter)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

}
