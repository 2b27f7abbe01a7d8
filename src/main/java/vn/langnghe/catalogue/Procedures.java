package vn.langnghe.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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

	private final JdbcClient database;

	Procedures(JdbcClient database) {
		this.database = database;
	}

	/**
	 * The procedures in which each of the words occurs: in the name, the code or the
	 * field, in any order, with or without diacritics. Those that begin with the words
	 * come first, then those in which every typed word begins a word, then the others.
	 * What the agency no longer handles is left out.
	 * @param typed what was typed; with nothing typed every procedure is found
	 * @param agencyCode the agency to which feedback goes; empty when none is chosen yet
	 * @param limit how many to return at most
	 */
	public List<Procedure> search(String typed, String agencyCode, int limit) {
		SearchedWords words = new SearchedWords(typed);
		return words.bind(this.database.sql("""
				select p.* from administrative_procedure p
				where p.agency_id is null and %s and not exists (
				  select 1 from agency_procedure o join agency a on a.id = o.agency_id
				  where o.procedure_id = p.id and a.code = :agency
				    and o.ended_on <= (now() at time zone 'Asia/Ho_Chi_Minh')::date)
				order by %s limit :limit""".formatted(words.condition(), words.order())))
			.param("agency", agencyCode)
			.param("limit", limit)
			.query(Procedures::procedure)
			.list();
	}

	/** The procedure with exactly this code. */
	public Optional<Procedure> find(String code) {
		if (SearchedWords.BETWEEN.matcher(code).find()) {
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

	static Procedure procedure(ResultSet row, int number) throws SQLException {
		String counting = row.getString("counting");
		return new Procedure(row.getLong("id"), row.getString("code"), row.getString("name"), row.getString("field"),
				row.getObject("time_limit", Integer.class), Counting.of(counting), counting.contains("("),
				row.getBoolean("verified"));
	}

}
