package vn.langnghe.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.VietnamTime;

/**
 * ký trực tiếp: replies that heads of subordinate agencies wrote and signed alone, for
 * the superior agency. What nobody else approved is looked at from above.
 */
@Service
@Transactional(readOnly = true)
public class DirectReplies {

	/** More are not listed at once. */
	public static final int LISTED = 200;

	private static final Duration LOOKED_BACK = Duration.ofDays(365);

	private static final String BELOW = """
			from reply r join agency a on a.id = r.agency_id and a.superior_id = :superior
			join case_file c on c.id = r.case_id and not (c.subjects @> array[:reader]::bigint[]) and c.locked_to is null
			where r.signed_directly and r.issued_at >= :since::timestamptz""";

	private final JdbcClient jdbc;

	private final Clock clock;

	DirectReplies(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether other agencies stand below this one. */
	public boolean isSuperior(long agencyId) {
		return this.jdbc.sql("select exists (select 1 from agency where superior_id = ?)")
			.param(agencyId)
			.query(Boolean.class)
			.single();
	}

	/** How many there are of the last twelve months. */
	public int count(long superior, long reader) {
		return bind("select count(*) " + BELOW, superior, reader).query(Integer.class).single();
	}

	/** Those of the last twelve months, newest first, at most {@link #LISTED}. */
	public List<DirectReply> of(long superior, long reader) {
		return bind("""
				select c.number as case_number, a.name, a.name_en, s.display_name as signed_by, r.letter_number,
				  r.issued_at, r.with_apology
				""" + BELOW.replace("where", "join staff s on s.id = r.approved_by where")
				+ " order by r.issued_at desc limit " + LISTED, superior, reader)
			.query((row, index) -> new DirectReply(row.getString("case_number"), row.getString("name"),
					row.getString("name_en"), row.getString("signed_by"), row.getString("letter_number"),
					row.getTimestamp("issued_at").toInstant().atZone(VietnamTime.ZONE), row.getBoolean("with_apology")))
			.list();
	}

	private JdbcClient.StatementSpec bind(String sql, long superior, long reader) {
		return this.jdbc.sql(sql)
			.param("superior", superior)
			.param("reader", reader)
			.param("since", this.clock.instant().minus(LOOKED_BACK).toString());
	}

	/**
	 * One reply.
	 *
	 * @param caseNumber of which case
	 * @param agencyVi the agency's name in Vietnamese
	 * @param agencyEn the same in English
	 * @param signedBy the head
	 * @param letterNumber its number in the agency's register, or null for an old one
	 * @param issuedAt when, in Vietnam's time
	 * @param late whether it came with an apology
	 */
	public record DirectReply(String caseNumber, String agencyVi, String agencyEn, String signedBy,
			@Nullable String letterNumber, ZonedDateTime issuedAt, boolean late) {
	}

}
