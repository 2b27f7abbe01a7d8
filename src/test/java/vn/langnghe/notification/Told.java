package vn.langnghe.notification;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Reach;

/** Cases and staff for the tests, and what became of the notices. */
class Told {

	static final String NAME = "Lò Thị Ngát";

	static final String PHONE = "0912345678";

	/** What a citizen leaves whom mails reach. */
	static final Reach BY_MAIL = new Reach(true, true, null);

	/** What a citizen leaves whom only short messages reach. */
	static final Reach BY_PHONE = new Reach(false, true, null);

	static final String TITLE = "Nộp hồ sơ đất ba lần";

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final CaseLookup cases;

	private final AtomicInteger running = new AtomicInteger();

	Told(JdbcClient jdbc, PlatformTransactionManager transactions, ApplicationEventPublisher events, CaseLookup cases) {
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.events = events;
		this.cases = cases;
	}

	void startAfresh() {
		update("delete from notice; delete from notice_preference; delete from notice_template; delete from substitution; "
				+ "delete from hat; delete from submitter_identity; delete from case_file; delete from agency_day; "
				+ "delete from staff; delete from agency");
	}

	long agency() {
		String code = "XA" + this.running.incrementAndGet();
		update("insert into agency (code, name, name_en) values ('%s', 'UBND xã Chiềng Sơn', 'Chieng Son')"
			.formatted(code));
		return number("select id from agency where code = '%s'".formatted(code));
	}

	long official(long agencyId, String email) {
		String username = "cb" + this.running.incrementAndGet();
		update("""
				insert into staff (agency_id, username, display_name, email, password_hash)
				values (%d, '%s', 'Cán bộ', nullif('%s', ''), '-')""".formatted(agencyId, username, email));
		return number("select id from staff where username = '%s'".formatted(username));
	}

	CaseFile caseOf(long agencyId, String email) {
		int id = this.running.incrementAndGet();
		update("""
				insert into case_file (id, agency_id, number, channel, language, title, anonymous, state, received_at,
				clock_started_at, due_at, due_days, step, step_started_at, step_remind_at, step_due_at)
				values (%1$d, %2$d, 'XA-2026-%1$06d', 'WEB', 'vi', '%3$s', false, 'RECEIVED', now(), now(), now(), 15,
				'classify', now(), now(), now());
				insert into submitter_identity (case_id, agency_id, full_name, phone, email)
				values (%1$d, %2$d, '%4$s', '%5$s', nullif('%6$s', ''))""".formatted(id, agencyId, TITLE, NAME, PHONE,
				email));
		return this.cases.get(id);
	}

	CaseFile reread(CaseFile caseFile) {
		return this.cases.get(caseFile.id());
	}

	/** Something happens, in one transaction. */
	void happens(Object event) {
		this.transaction.executeWithoutResult((status) -> this.events.publishEvent(event));
	}

	/** Something happens and is taken back. */
	void almostHappens(Object event) {
		this.transaction.executeWithoutResult((status) -> {
			this.events.publishEvent(event);
			status.setRollbackOnly();
		});
	}

	void update(String sql) {
		this.transaction.executeWithoutResult((status) -> this.jdbc.sql(sql).update());
	}

	long number(String sql) {
		return this.jdbc.sql(sql).query(Long.class).single();
	}

	List<String> kinds() {
		return this.jdbc.sql("select kind from notice order by id").query(String.class).list();
	}

	List<String> states() {
		return this.jdbc.sql("select state || coalesce(' ' || last_error_code, '') from notice order by id")
			.query(String.class)
			.list();
	}

}
