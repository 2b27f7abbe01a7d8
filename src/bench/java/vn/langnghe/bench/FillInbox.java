package vn.langnghe.bench;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Puts many open cases with their work items into a database, past the program: only for
 * looking at lists. The engine knows nothing of them, so nobody can decide them. For a
 * database that is thrown away afterwards.
 *
 * <p>
 * Arguments: {@code jdbc:postgresql://127.0.0.1:PORT/langnghe --user=langnghe_owner
 * --password=… --agency=CODE --items=50000}.
 */
public final class FillInbox {

	private static final String CASES = """
			insert into case_file (id, agency_id, number, channel, language, title, anonymous, state, received_at,
			  clock_started_at, due_at, due_days, step, step_started_at, step_remind_at, step_due_at)
			select nextval('case_file_seq'), a.id, 'BENCH-' || lpad(i::text, 6, '0'), 'WEB', 'vi',
			  'Chậm trả kết quả chứng thực, lượt ' || i, false, 'RECEIVED', t.at, t.at, t.at + interval '21 days', 15,
			  'classify', t.at, t.at + interval '16 hours', t.at + interval '1 day'
			from generate_series(1, ?) i
			  cross join lateral (select now() - (i || ' minutes')::interval as at) t
			  join agency a on a.code = ?""";

	private static final String ITEMS = """
			insert into work_item (id, task_id, agency_id, case_id, case_number, step, role, status, created_at, due_at)
			select nextval('work_item_seq'), 'bench-' || c.number, c.agency_id, c.id, c.number, 'classify', 'RECEPTIONIST',
			  'OPEN', c.received_at, c.step_due_at
			from case_file c where c.number like 'BENCH-%'""";

	private FillInbox() {
	}

	public static void main(String... arguments) throws SQLException {
		Options options = new Options(arguments);
		String url = arguments[0];
		Options.requireLoopback(URI.create(url.substring("jdbc:".length())).getHost());
		try (Connection connection = DriverManager.getConnection(url, options.text("user", "langnghe_owner"),
				options.text("password", ""))) {
			connection.setAutoCommit(false);
			try (PreparedStatement cases = connection.prepareStatement(CASES);
					Statement statement = connection.createStatement()) {
				cases.setInt(1, options.number("items", 50_000));
				cases.setString(2, options.text("agency", ""));
				int inserted = cases.executeUpdate();
				if (inserted == 0) {
					throw new IllegalArgumentException("there is no agency " + options.text("agency", "(none given)"));
				}
				statement.executeUpdate(ITEMS);
				connection.commit();
				connection.setAutoCommit(true);
				statement.execute("analyze case_file, work_item");
				System.out.println(inserted + " open items");
			}
		}
	}

}
