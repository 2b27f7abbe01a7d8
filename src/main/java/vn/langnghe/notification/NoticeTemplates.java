package vn.langnghe.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.TextHash;
import vn.langnghe.platform.VietnamTime;

/**
 * The words of notices that an agency wrote itself. Each change is a version that stays;
 * the newest counts.
 */
@Service
@Transactional
public class NoticeTemplates {

	private static final String VERSION = """
			select t.kind, t.language, t.version, t.subject, t.body, t.sms, s.display_name, t.written_at
			from notice_template t join staff s on s.id = t.written_by where t.agency_id = ?""";

	private final JdbcClient jdbc;

	private final TemplateRules rules;

	private final AuditTrail audit;

	private final Clock clock;

	NoticeTemplates(JdbcClient jdbc, TemplateRules rules, AuditTrail audit, Clock clock) {
		this.jdbc = jdbc;
		this.rules = rules;
		this.audit = audit;
		this.clock = clock;
	}

	/** The words that count, or empty where the delivered ones do. */
	@Transactional(readOnly = true)
	public Optional<Version> newest(long agencyId, NoticeKind kind, String language) {
		return versions(agencyId, kind, language).stream().findFirst().filter((newest) -> newest.text() != null);
	}

	/** Everything that was written for one kind, newest first. */
	@Transactional(readOnly = true)
	public List<Version> versions(long agencyId, NoticeKind kind, String language) {
		return this.jdbc.sql(VERSION + " and t.kind = ? and t.language = ? order by t.version desc")
			.params(agencyId, kind.name(), language)
			.query((row, number) -> version(row))
			.list();
	}

	/** The newest version of each kind and language that was ever written. */
	@Transactional(readOnly = true)
	public List<Version> newest(long agencyId) {
		return this.jdbc
			.sql(VERSION + " and not exists (select 1 from notice_template n where n.agency_id = t.agency_id "
					+ "and n.kind = t.kind and n.language = t.language and n.version > t.version)")
			.param(agencyId)
			.query((row, number) -> version(row))
			.list();
	}

	/**
	 * Writes the next version.
	 * @param after the version that the writer saw, 0 for none
	 * @throws Invalid when the words cannot be used, or somebody wrote meanwhile
	 */
	public void write(long agencyId, NoticeKind kind, String language, NoticeText text, int after, Actor by) {
		this.rules.problems(agencyId, kind, language, text).stream().findFirst().ifPresent((problem) -> {
			throw problem;
		});
		keep(agencyId, kind, language, text, after, by);
		record("notice-template.written", agencyId, kind, language, after + 1, by,
				TextHash.of(text.subject(), text.body(), Objects.requireNonNullElse(text.sms(), "")));
	}

	/**
	 * The delivered words count again.
	 * @throws Invalid when somebody wrote meanwhile
	 */
	public void reset(long agencyId, NoticeKind kind, String language, int after, Actor by) {
		keep(agencyId, kind, language, null, after, by);
		record("notice-template.reset", agencyId, kind, language, after + 1, by, null);
	}

	private void keep(long agencyId, NoticeKind kind, String language, @Nullable NoticeText text, int after, Actor by) {
		int newest = versions(agencyId, kind, language).stream().findFirst().map(Version::number).orElse(0);
		int kept = (newest != after) ? 0
				: this.jdbc.sql("""
						insert into notice_template (agency_id, kind, language, version, subject, body, sms, written_by,
						written_at) values (:agency, :kind, :language, :version, :subject, :body, :sms, :by, :now)
						on conflict do nothing""")
					.param("agency", agencyId)
					.param("kind", kind.name())
					.param("language", language)
					.param("version", after + 1)
					.param("subject", (text != null) ? text.subject() : null)
					.param("body", (text != null) ? text.body() : null)
					.param("sms", (text != null) ? text.sms() : null)
					.param("by", by.staffId())
					.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
					.update();
		if (kept == 0) {
			throw new Invalid("subject", "notification.template.error.changed");
		}
	}

	private void record(String action, long agencyId, NoticeKind kind, String language, int version, Actor by,
			@Nullable String hash) {
		this.audit.record(new AuditFact("system", action, by, agencyId, Map.of(), Map.of()).is("notice", kind)
			.is("language", language)
			.is("version", version)
			.is("textHash", hash));
	}

	private static Version version(ResultSet row) throws SQLException {
		String body = row.getString("body");
		return new Version(NoticeKind.valueOf(row.getString("kind")), row.getString("language"), row.getInt("version"),
				(body != null) ? new NoticeText(row.getString("subject"), body, row.getString("sms")) : null,
				row.getString("display_name"),
				row.getObject("written_at", OffsetDateTime.class).atZoneSameInstant(VietnamTime.ZONE));
	}

	/**
	 * One version.
	 *
	 * @param kind of which notice
	 * @param language in which language
	 * @param number from 1 on
	 * @param text the words, or null: the delivered ones count again
	 * @param by who wrote it
	 * @param at when, in Vietnam's time
	 */
	public record Version(NoticeKind kind, String language, int number, @Nullable NoticeText text, String by,
			ZonedDateTime at) {
	}

}
