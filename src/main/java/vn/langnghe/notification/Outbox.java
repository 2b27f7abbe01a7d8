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
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.Secret;

/**
 * The notices and their states. A worker takes some for a limited time (a lease) and
 * reports on each: no lock is held while a mail server is spoken to, and what a killed
 * worker had in hand is taken up again.
 */
@Service
@Transactional
class Outbox {

	private final JdbcClient jdbc;

	private final MailServer mail;

	private final Clock clock;

	private final String installation;

	Outbox(JdbcClient jdbc, MailServer mail, Clock clock, Secret secret) {
		this.jdbc = jdbc;
		this.mail = mail;
		this.clock = clock;
		this.installation = HexFormat.of().formatHex(secret.hash("notice", "installation"), 0, 6);
	}

	/** Writes a notice, unless the same has been written before. */
	void add(NewNotice notice) {
		CaseFile caseFile = notice.caseFile();
		Staff staff = notice.staff();
		this.jdbc.sql("""
				insert into notice (agency_id, case_id, case_number, audience, staff_id, kind, counts, language,
				created_at, send_after, state, dedupe_key)
				values (:agency, :case, :number, :audience, :staff, :kind, :counts, :language,
				:now, :now, :state, :key) on conflict (dedupe_key) do nothing""")
			.param("agency", notice.agencyId())
			.param("case", (caseFile != null) ? caseFile.id() : null)
			.param("number", (caseFile != null) ? caseFile.number() : null)
			.param("audience", (staff != null) ? "STAFF" : "CITIZEN")
			.param("staff", (staff != null) ? staff.id() : null)
			.param("kind", notice.kind().name())
			.param("counts", notice.counts().isEmpty() ? null : notice.counts().toArray(Integer[]::new))
			.param("language", notice.language())
			.param("now", now())
			.param("state", (this.mail.isConfigured() ? NoticeState.PENDING : NoticeState.VISIBLE_ONLY).name())
			.param("key", notice.dedupeKey())
			.update();
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
	 * @param most how many at most
	 * @param lease for how long
	 */
	List<ClaimedNotice> claim(int most, Duration lease) {
		return this.jdbc.sql("""
				update notice set attempts = attempts + 1, send_after = :until,
				message_id = coalesce(message_id, '<notice-' || id || '-' || :installation || '@langnghe>')
				where id in (select id from notice where state = 'PENDING' and not withdrawn and send_after <= :now
				order by send_after limit :most for update skip locked)
				returning id, agency_id, case_number, staff_id, kind, counts, language, attempts, message_id""")
			.param("until", now().plus(lease))
			.param("installation", this.installation)
			.param("now", now())
			.param("most", most)
			.query((row, number) -> claimed(row))
			.list();
	}

	/** The mail server took it. */
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

	/** There is no mail server (any more): what waits is shown in the product only. */
	void settleAll() {
		this.jdbc.sql("update notice set state = 'VISIBLE_ONLY' where state = 'PENDING'").update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static ClaimedNotice claimed(ResultSet row) throws SQLException {
		return new ClaimedNotice(row.getLong("id"), row.getLong("agency_id"), row.getString("case_number"),
				row.getObject("staff_id", Long.class), NoticeKind.valueOf(row.getString("kind")), counts(row),
				row.getString("language"), row.getInt("attempts"), row.getString("message_id"));
	}

	static List<Integer> counts(ResultSet row) throws SQLException {
		Array counts = row.getArray("counts");
		return (counts != null) ? List.of((Integer[]) counts.getArray()) : List.of();
	}

}
