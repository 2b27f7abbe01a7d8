package vn.langnghe.publication;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Texts;
import vn.langnghe.platform.VietnamTime;

/**
 * sổ công khai: what anybody may read of results. Knows a result by its own number and
 * tells nothing that leads back to the case.
 */
@Service
@Transactional(readOnly = true)
public class Register {

	/** Results on one page. */
	public static final int PAGE = 20;

	private static final int MOST_WORDS = 10;

	private static final String RESULT = """
			select p.number, p.agency_id, p.title, p.question, p.answer, p.decided_at as published_at,
			  a.name as procedure
			from publication p left join administrative_procedure a on a.id = p.procedure_id
			where p.state = 'PUBLISHED'""";

	private final JdbcClient jdbc;

	Register(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * One page, newest first.
	 * @param words all of which stand in the text, with or without diacritics; or null
	 * @param before the number before which the page begins, or null for the first
	 * @return up to {@link #PAGE} results and one more when there is a next page
	 */
	public List<Result> page(@Nullable String words, @Nullable Long before) {
		List<String> patterns = (words != null) ? patterns(words) : List.of();
		StringBuilder sql = new StringBuilder(RESULT);
		patterns.forEach((pattern) -> sql.append(" and p.search like ?"));
		List<Object> values = new ArrayList<>(patterns);
		if (before != null) {
			sql.append(" and p.number < ?");
			values.add(before);
		}
		values.add(PAGE + 1);
		return this.jdbc.sql(sql + " order by p.number desc limit ?").params(values).query(Result.class).list();
	}

	/** A result by its number, if it is in the register now. */
	public Optional<Result> find(long number) {
		return this.jdbc.sql(RESULT + " and p.number = :number").param("number", number).query(Result.class).optional();
	}

	/**
	 * The result that took the place of another one, because the case was answered again.
	 */
	public Optional<Long> successor(long number) {
		return this.jdbc.sql("""
				select n.number from publication p join publication n on n.case_id = p.case_id and n.round > p.round
				where p.number = :number and p.state = 'SUPERSEDED' and n.state = 'PUBLISHED'
				order by n.round desc limit 1""").param("number", number).query(Long.class).optional();
	}

	/**
	 * What is in the register now, newest first.
	 * @param before the number before which to begin, or null for the newest
	 * @param most how many at most
	 */
	public List<Result> before(@Nullable Long before, int most) {
		return this.jdbc.sql(RESULT + " and p.number < :before order by p.number desc limit :most")
			.param("before", (before != null) ? before : Long.MAX_VALUE)
			.param("most", most)
			.query(Result.class)
			.list();
	}

	/** By what this register is known among all others. */
	public Identity identity() {
		return this.jdbc.sql("select id, founded_at from public_register")
			.query((row, number) -> new Identity(row.getObject(1, UUID.class), day(row.getTimestamp(2))))
			.single();
	}

	private static LocalDate day(Timestamp at) {
		return at.toInstant().atZone(VietnamTime.ZONE).toLocalDate();
	}

	private static List<String> patterns(String words) {
		return Stream.of(Texts.fold(Texts.seen(words)).split("[\\s\\p{Z}\\p{Cc}]+"))
			.filter((word) -> !word.isEmpty())
			.limit(MOST_WORDS)
			.map((word) -> "%" + word.replaceAll("([\\\\%_])", "\\\\$1") + "%")
			.toList();
	}

	/** One result as everybody reads it. */
	public record Result(long number, long agencyId, String title, String question, String answer,
			Timestamp publishedAt, @Nullable String procedure) {

		/** The day in Vietnam; the hour is nobody's concern. */
		public LocalDate publishedOn() {
			return day(this.publishedAt);
		}

	}

	/**
	 * What a register is known by, wherever it is read.
	 *
	 * @param id its own
	 * @param foundedOn since when there is one
	 */
	public record Identity(UUID id, LocalDate foundedOn) {
	}

}
