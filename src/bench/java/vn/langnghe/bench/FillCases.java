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
 * how long similar cases are looked for. Each text is made of sentences of the hundred
 * and twenty stories of the tests, shuffled, with other figures in them. For a database
 * that is thrown away afterwards.
 *
 * <p>
 * Arguments as for {@link FillInbox}, with {@code --items=100000}.
 */
public final class FillCases {

	private static final String CASE = """
			insert into case_file (id, agency_id, number, channel, language, title, procedure_id, anonymous, state,
			  received_at, clock_started_at, due_at, due_days, step, step_started_at, step_remind_at, step_due_at)
			select nextval('case_file_seq'), a.id, ?, 'WEB', 'vi', ?,
			  (select id from administrative_procedure where code = ?), true, 'RECEIVED', now(), now(),
			  now() + interval '21 days', 15, 'classify', now(), now() + interval '16 hours', now() + interval '1 day'
			from agency a where a.code = ?""";

	private static final String SUBMISSION = """
			insert into submission (id, agency_id, case_id, case_number, key_hash, body_hash, tracking_hash, narrative,
			  language, channel, received_at)
			select nextval('submission_seq'), c.agency_id, c.id, c.number, sha256(('k' || c.number)::bytea),
			  sha256(('b' || c.number)::bytea), sha256(('t' || c.number)::bytea), ?, 'vi', 'WEB', now()
			from case_file c where c.number = ?""";

	private static final List<String> OF_ALL = List.of("""
			insert into case_words (case_id, agency_id, procedure_id, title, words)
			select c.id, c.agency_id, c.procedure_id, fold(c.title), left(fold(c.title || ' ' || s.narrative), 500)
			from case_file c join submission s on s.case_id = c.id where c.number like 'BENCH-%'""",
			"""
					insert into work_item (id, task_id, agency_id, case_id, case_number, step, role, status, created_at, due_at)
					select nextval('work_item_seq'), 'bench-' || c.number, c.agency_id, c.id, c.number, 'classify', 'RECEPTIONIST',
					  'OPEN', c.received_at, c.step_due_at
					from case_file c where c.number like 'BENCH-%'""");

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
				Statement statement = connection.createStatement()) {
			for (int item = 1; item <= items; item++) {
				String number = "BENCH-%06d".formatted(item);
				cases.setString(1, number);
				cases.setString(2, otherFigures(any(this.titles) + " " + any(this.sentences).split(" ")[0]));
				cases.setString(3, any(this.procedures));
				cases.setString(4, agency);
				cases.addBatch();
				submissions.setString(1, narrative());
				submissions.setString(2, number);
				submissions.addBatch();
				if (item % 1000 == 0 || item == items) {
					cases.executeBatch();
					submissions.executeBatch();
				}
			}
			for (String sql : OF_ALL) {
				System.out.println(statement.executeUpdate(sql) + " rows");
			}
			connection.commit();
			connection.setAutoCommit(true);
			statement.execute("analyze case_file, submission, case_words, work_item");
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
