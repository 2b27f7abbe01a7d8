package vn.langnghe.notification;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.SignedIn;

/** What each official wants to be told by mail at once, in the digest, or not at all. */
@Service
@Transactional
public class NoticePreferences {

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	NoticePreferences(JdbcClient jdbc, AuditTrail audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/** The choice for each kind that staff are told, in the order of the kinds. */
	@Transactional(readOnly = true)
	public Map<NoticeKind, NoticeChoice> of(long staffId) {
		Map<NoticeKind, NoticeChoice> choices = Stream.of(NoticeKind.values())
			.filter((kind) -> !kind.toCitizen())
			.collect(Collectors.toMap((kind) -> kind, (kind) -> NoticeChoice.AT_ONCE, (one, other) -> one,
					() -> new EnumMap<>(NoticeKind.class)));
		this.jdbc.sql("select kind, choice from notice_preference where staff_id = ?").param(staffId).query((row) -> {
			choices.replace(NoticeKind.valueOf(row.getString("kind")), NoticeChoice.valueOf(row.getString("choice")));
		});
		return choices;
	}

	NoticeChoice of(long staffId, NoticeKind kind) {
		return this.jdbc.sql("select choice from notice_preference where staff_id = ? and kind = ?")
			.params(staffId, kind.name())
			.query((row, number) -> NoticeChoice.valueOf(row.getString(1)))
			.optional()
			.orElse(NoticeChoice.AT_ONCE);
	}

	/**
	 * Keeps a person's choices; a kind that is not among them stays as it is.
	 * @throws Invalid under the kind's name, when it cannot be switched off, or when
	 * there is no digest to hold for
	 */
	public void choose(SignedIn person, Map<NoticeKind, NoticeChoice> wanted) {
		Map<NoticeKind, NoticeChoice> choices = of(person.staffId());
		wanted.forEach(choices::replace);
		choices.forEach((kind, choice) -> {
			if (choice.compareTo(kind.least()) > 0) {
				throw new Invalid(kind.name(), "notification.preference.error.must");
			}
			if (kind == NoticeKind.DIGEST && choice == NoticeChoice.DIGEST) {
				throw new Invalid(kind.name(), "notification.preference.error.digest");
			}
		});
		if (choices.get(NoticeKind.DIGEST) == NoticeChoice.NEVER && choices.containsValue(NoticeChoice.DIGEST)) {
			throw new Invalid(NoticeKind.DIGEST.name(), "notification.preference.error.digest-needed");
		}
		choices.forEach((kind, choice) -> keep(person.staffId(), kind, choice));
		this.audit
			.record(AuditFact.ofStaff(person.username(), "account.notices-chosen", person.actor(), person.agencyId())
				.is("digest", count(choices, NoticeChoice.DIGEST))
				.is("off", count(choices, NoticeChoice.NEVER)));
	}

	private static long count(Map<NoticeKind, NoticeChoice> choices, NoticeChoice one) {
		return choices.values().stream().filter(one::equals).count();
	}

	private void keep(long staffId, NoticeKind kind, NoticeChoice choice) {
		if (choice == NoticeChoice.AT_ONCE) {
			this.jdbc.sql("delete from notice_preference where staff_id = ? and kind = ?")
				.params(staffId, kind.name())
				.update();
		}
		else {
			this.jdbc.sql("""
					insert into notice_preference (staff_id, kind, choice) values (?, ?, ?)
					on conflict (staff_id, kind) do update set choice = excluded.choice""")
				.params(staffId, kind.name(), choice.name())
				.update();
		}
	}

}
