package vn.langnghe.notification;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.Secret;

/**
 * The notices and their states. A worker takes some for a limited time (a lease) and
 * reports on each: no lock is held while a server is spoken to, and what a killed worker
 * had in hand is taken up again.
 */
@Service
@Transactional
class Outbox {

	private final JdbcClient jdbc;

	private final Ways ways;

	private final NoticePreferences preferences;

	private final Clock clock;

	private final String installation;

	Outbox(JdbcClient jdbc, Ways ways, NoticePreferences preferences, Clock clock, Secret secret) {
		this.jdbc = jdbc;
		this.ways = ways;
		this.preferences = preferences;
		this.clock = clock;
		this.installation = HexFormat.of().formatHex(secret.hash("notice", "installation"), 0, 6);
	}

	/**
	 * Writes a notice, unless the same has been written before.
	 * @return its id, or empty
	 */
	Optional<Long> add(NewNotice notice) {
		CaseFile caseFile = notice.caseFile();
		Staff staff = notice.staff();
		return this.jdbc.sql("""
				insert into notice (agency_id, case_id, case_number, audience, staff_id, in_place_of, kind, way, counts,
				language, created_at, send_after, state, dedupe_key)
				values (:agency, :case, :number, :audience, :staff, :absent, :kind, :way, :counts, :language,
				:now, :now, :state, :key) on conflict (dedupe_key) do nothing returning id""")
			.param("agency", notice.agencyId())
			.param("case", (caseFile != null) ? caseFile.id() : null)
			.param("number", (caseFile != null) ? caseFile.number() : null)
			.param("audience", (staff != null) ? "STAFF" : "CITIZEN")
			.param("staff", (staff != null) ? staff.id() : null)
			.param("absent", notice.inPlaceOf())
			.param("kind", notice.kind().name())
			.param("way", notice.way().name())
			.param("counts", notice.counts().isEmpty() ? null : notice.counts().toArray(Integer[]::new))
			.param("language", notice.language())
			.param("now", now())
			.param("state", begins(notice).name())
			.param("key", notice.dedupeKey())
			.query(Long.class)
			.optional();
	}

	private NoticeState begins(NewNotice notice) {
		if (!this.ways.isConfigured(notice.way())) {
			return NoticeState.VISIBLE_ONLY;
		}
		Staff staff = notice.staff();
		return switch ((staff != null) ? this.preferences.of(staff.id(), notice.kind()) : NoticeChoice.AT_ONCE) {
			case AT_ONCE -> NoticeState.PENDING;
			case DIGEST -> NoticeState.FOR_DIGEST;
			case NEVER -> NoticeState.VISIBLE_ONLY;
		};
	}

	/** Whether something is held for a person's next digest. */
	@Transactional(readOnly = true)
	boolean holdsFor(long staffId) {
		return this.jdbc
			.sql("select exists (select 1 from notice where staff_id = ? and state = 'FOR_DIGEST' "
					+ "and digest_id is null and not withdrawn)")
			.param(staffId)
			.query(Boolean.class)
			.single();
	}

	/** Writes a digest, unless the day has one, with all that is held for it. */
	void addDigest(NewNotice digest, long staffId) {
		add(digest).ifPresent((id) -> this.jdbc
			.sql("update notice set digest_id = ? where staff_id = ? and state = 'FOR_DIGEST' and digest_id is null")
			.params(id, staffId)
			.update());
	}

	/** Takes back what was told to those whom the case is about, and only to those. */
	void withdrawFrom(Set<Long> subjects, long caseId) {
		this.jdbc
			.sql("update notice set withdrawn = (staff_id = any(:subjects)) where case_id = :case and staff_id > 0")
			.param("subjects", subjects.toArray(Long[]::new))
			.param("case", caseId)
			.update();
	}

	/**
	 * Takes due notices in hand; no other worker gets them before the lease ends.
	 * @param way those that go this way
	 * @param most how many at most
	 * @param lease for how long
	 */
	List<ClaimedNotice> claim(Way way, int most, Duration lease) {
		return this.jdbc.sql("""
				update notice set attempts = attempts + 1, send_after = :until,
				message_id = coalesce(message_id, '<notice-' || id || '-' || :installation || '@langnghe>')
				where id in (select id from notice where way = :way and state = 'PENDING' and not withdrawn
				and send_after <= :now order by send_after limit :most for update skip locked)
				returning id, agency_id, case_number, staff_id, in_place_of, kind, counts, language, attempts,
				message_id""")
			.param("way", way.name())
			.param("until", now().plus(lease))
			.param("installation", this.installation)
			.param("now", now())
			.param("most", most)
			.query((row, number) -> claimed(row))
			.list();
	}

	/** The server took it. */
	void sent(long id) {
		this.jdbc.sql("update notice set state = 'SENT', sent_at = :now, last_error_code = null where id = :id")
			.param("now", now())
			.param("id", id)
			.update();
	}

	/** Not sent and not to be sent. */
	void settle(long id, NoticeState state, String code) {
		this.jdbc.sql("update notice set state = :state, last_error_code = :code where id = :id")
			.param("state", state.name())
			.param("code", code)
			.param("id", id)
			.update();
	}

	/** To be tried again after a while. */
	void postpone(long id, Duration wait, String code) {
		this.jdbc.sql("update notice set send_after = :after, last_error_code = :code where id = :id")
			.param("after", now().plus(wait))
			.param("code", code)
			.param("id", id)
			.update();
	}

	/** Gives notices back that were not tried: nobody's fault, so it is not counted. */
	void giveBack(Collection<ClaimedNotice> notices) {
		this.jdbc.sql(
				"update notice set attempts = attempts - 1, send_after = :now where id = any(:ids) and state = 'PENDING'")
			.param("now", now())
			.param("ids", notices.stream().map(ClaimedNotice::id).toArray(Long[]::new))
			.update();
	}

	/** There is no such server (any more): what waits is shown in the product only. */
	void settleAll(Way way) {
		this.jdbc.sql("update notice set state = 'VISIBLE_ONLY' where way = ? and state = 'PENDING'")
			.param(way.name())
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static ClaimedNotice claimed(ResultSet row) throws SQLException {
		return new ClaimedNotice(row.getLong("id"), row.getLong("agency_id"), row.getString("case_number"),
				row.getObject("staff_id", Long.class), row.getObject("in_place_of", Long.class),
				NoticeKind.valueOf(row.getString("kind")), counts(row), row.getString("language"),
				row.getInt("attempts"), row.getString("message_id"));
	}

	static List<Integer> counts(ResultSet row) throws SQLException {
		Array counts = row.getArray("counts");
		return (counts != null) ? List.of((Integer[]) counts.getArray()) : List.of();
	}

}
