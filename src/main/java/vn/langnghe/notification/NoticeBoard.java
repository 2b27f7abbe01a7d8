package vn.langnghe.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.VietnamTime;

/** Shows what people were told. Addresses are nowhere in it. */
@Service
@Transactional(readOnly = true)
public class NoticeBoard {

	static final int PAGE = 30;

	private static final String LINE = """
			select id, case_number, kind, way, (select display_name from staff where id = in_place_of) as absent, counts,
			created_at, state, sent_at from notice
			""";

	private final JdbcClient jdbc;

	NoticeBoard(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** What was held for a digest and went into it, oldest first. */
	public List<NoticeLine> heldFor(long digestId) {
		return this.jdbc.sql(LINE + "where digest_id = ? and not withdrawn order by id")
			.param(digestId)
			.query((row, number) -> line(row))
			.list();
	}

	/** What the citizen of a case was told, newest first. */
	public List<NoticeLine> toldToTheCitizen(long caseId) {
		return this.jdbc.sql(LINE + "where case_id = ? and audience = 'CITIZEN' order by id desc")
			.param(caseId)
			.query((row, number) -> line(row))
			.list();
	}

	/**
	 * A person's own notices; none about a case that is about this person.
	 * @param staffId the person
	 * @param olderThan only notices before this one, or null
	 * @param newerThan only notices after this one, or null; ignored beside the other
	 */
	public NoticePage own(long staffId, @Nullable Long olderThan, @Nullable Long newerThan) {
		boolean backwards = olderThan == null && newerThan != null;
		List<NoticeLine> found = new ArrayList<>(this.jdbc.sql(LINE + """
				where staff_id = :staff and not withdrawn
				and (:older::bigint is null or id < :older::bigint) and (:newer::bigint is null or id > :newer::bigint)
				order by id %s limit %d""".formatted(backwards ? "asc" : "desc", PAGE + 1))
			.param("staff", staffId)
			.param("older", olderThan)
			.param("newer", backwards ? newerThan : null)
			.query((row, number) -> line(row))
			.list());
		boolean more = found.size() > PAGE;
		List<NoticeLine> lines = found.subList(0, Math.min(PAGE, found.size()));
		if (backwards) {
			Collections.reverse(lines);
		}
		if (lines.isEmpty()) {
			return new NoticePage(List.of(), null, null);
		}
		boolean older = backwards || more;
		boolean newer = backwards ? more : olderThan != null;
		return new NoticePage(List.copyOf(lines), older ? lines.get(lines.size() - 1).id() : null,
				newer ? lines.get(0).id() : null);
	}

	private static NoticeLine line(ResultSet row) throws SQLException {
		return new NoticeLine(row.getLong("id"), row.getString("case_number"),
				NoticeKind.valueOf(row.getString("kind")), Way.valueOf(row.getString("way")), row.getString("absent"),
				Outbox.counts(row), local(row.getObject("created_at", OffsetDateTime.class)),
				NoticeState.valueOf(row.getString("state")),
				(row.getObject("sent_at") != null) ? local(row.getObject("sent_at", OffsetDateTime.class)) : null);
	}

	private static LocalDateTime local(OffsetDateTime moment) {
		return moment.atZoneSameInstant(VietnamTime.ZONE).toLocalDateTime();
	}

}
