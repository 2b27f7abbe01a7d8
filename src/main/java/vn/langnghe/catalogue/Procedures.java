package vn.langnghe.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Csv;
import vn.langnghe.platform.Seed;
import vn.langnghe.platform.Texts;

/** The national list of administrative procedures. */
@Service
public class Procedures implements Seed {

	private static final String SOURCE = "seed/procedures.csv";

	/**
	 * Blanks of any kind, and what no name contains: control characters, half letters.
	 */
	private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

	/** What a person types; more of it would only be work for the database. */
	private static final int MOST_LETTERS = 200;

	private static final int MOST_WORDS = 10;

	private final JdbcClient database;

	Procedures(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The procedures in which each of the words occurs: in the name, the code or the
	 * field, in any order, with or without diacritics. Those that begin with the words
	 * come first, then those in which every typed word begins a word, then the others.
	 * @param words what was typed; with nothing typed every procedure is found
	 * @param limit how many to return at most
	 */
	public List<Procedure> search(String words, int limit) {
		String cut = words.substring(0, Math.min(words.length(), MOST_LETTERS));
		String typed = BETWEEN_WORDS.matcher(Texts.fold(cut)).replaceAll(" ").strip();
		List<String> parts = Stream.of(typed.split(" ")).limit(MOST_WORDS).map(Procedures::literally).toList();
		JdbcClient.StatementSpec search = this.database.sql("""
				select * from administrative_procedure
				where agency_id is null and %s
				order by (searchable like :beginning or code like :beginning) desc, %s desc, name, code
				limit :limit
				""".formatted(each(parts, "searchable like :within%d"),
				each(parts, "' ' || searchable like :starting%d")));
		for (int part = 0; part < parts.size(); part++) {
			search = search.param("within" + part, "%" + parts.get(part) + "%")
				.param("starting" + part, "% " + parts.get(part) + "%");
		}
		return search.param("beginning", String.join(" ", parts) + "%")
			.param("limit", limit)
			.query(Procedures::procedure)
			.list();
	}

	/** The procedure with exactly this code. */
	public Optional<Procedure> find(String code) {
		if (BETWEEN_WORDS.matcher(code).find()) {
			return Optional.empty();
		}
		return this.database.sql("select * from administrative_procedure where agency_id is null and code = :code")
			.param("code", code)
			.query(Procedures::procedure)
			.optional();
	}

	/** The procedure of a key. */
	public Optional<Procedure> get(long id) {
		return this.database.sql("select * from administrative_procedure where id = :id")
			.param("id", id)
			.query(Procedures::procedure)
			.optional();
	}

	/** All fields that some procedure belongs to. */
	public List<String> fields() {
		return this.database.sql("select distinct field from administrative_procedure order by 1")
			.query(String.class)
			.list();
	}

	/**
	 * Adds the procedures that ship with the product and are not there yet. What has been
	 * corrected in the product since stays corrected.
	 */
	@Override
	@Transactional
	public void seed() {
		Csv.read(SOURCE).forEach(this::add);
	}

	private void add(Map<String, String> row) {
		String limit = row.get("time_limit");
		this.database.sql("""
				insert into administrative_procedure (code, name, field, time_limit, counting, source, verified)
				values (:code, :name, :field, :limit, :counting, :source, :verified)
				on conflict (agency_id, code) do nothing
				""")
			.param("code", row.get("code"))
			.param("name", Texts.nfc(row.get("name")))
			.param("field", Texts.nfc(row.get("field")))
			.param("limit", limit.isEmpty() ? null : Integer.valueOf(limit), Types.INTEGER)
			.param("counting", row.get("counting"))
			.param("source", row.get("source"))
			.param("verified", !row.get("source").equals("unverified"))
			.update();
	}

	private static String each(List<String> parts, String condition) {
		return IntStream.range(0, parts.size())
			.mapToObj(condition::formatted)
			.collect(Collectors.joining(" and ", "(", ")"));
	}

	private static String literally(String part) {
		return part.replaceAll("([\\\\%_])", "\\\\$1");
	}

	private static Procedure procedure(ResultSet row, int number) throws SQLException {
		String counting = row.getString("counting");
		return new Procedure(row.getLong("id"), row.getString("code"), row.getString("name"), row.getString("field"),
				row.getObject("time_limit", Integer.class), Counting.of(counting), counting.contains("("),
				row.getBoolean("verified"), row.getBoolean("posted"));
	}

}
