package vn.langnghe.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.VietnamTime;

/**
 * The catalogue as an agency keeps it: the list is the nation's, the posting, the review
 * and the end at this agency are its own.
 */
@Service
@Transactional
public class AgencyProcedures {

	private static final String LIST = """
			select p.*, o.posted_at, o.posted_on, o.review_on, o.ended_on, o.end_reason from administrative_procedure p
			left join agency_procedure o on o.procedure_id = p.id and o.agency_id = :agency
			where p.agency_id is null""";

	private final JdbcClient database;

	private final AuditTrail audit;

	private final Clock clock;

	AgencyProcedures(JdbcClient database, AuditTrail audit, Clock clock) {
		this.database = database;
		this.audit = audit;
		this.clock = clock;
	}

	/** The day in Vietnam. */
	public LocalDate today() {
		return VietnamTime.today(this.clock);
	}

	/**
	 * Those in which each word occurs, with or without diacritics.
	 * @param shown which of them
	 * @param limit how many at most
	 */
	@Transactional(readOnly = true)
	public List<AgencyProcedure> list(long agencyId, String typed, Shown shown, int limit) {
		SearchedWords words = new SearchedWords(typed);
		return words
			.bind(this.database.sql(LIST + " and " + words.condition() + " and " + shown.condition + " order by "
					+ words.order() + " limit :limit"))
			.param("agency", agencyId)
			.param("today", today())
			.param("limit", limit)
			.query(AgencyProcedures::procedure)
			.list();
	}

	/**
	 * @throws NotFound when the national list has none of this code
	 */
	@Transactional(readOnly = true)
	public AgencyProcedure of(long agencyId, String code) {
		return this.database.sql(LIST + " and p.code = :code")
			.param("agency", agencyId)
			.param("code", code)
			.query(AgencyProcedures::procedure)
			.optional()
			.orElseThrow(NotFound::new);
	}

	/**
	 * Notes what the agency says of a procedure from now on.
	 * @throws Invalid when it is said to be posted on a day to come
	 */
	public void note(long agencyId, String code, ProcedureNote note, Actor by) {
		AgencyProcedure before = of(agencyId, code);
		if (note.postedOn() != null && note.postedOn().isAfter(today())) {
			throw new Invalid("postedOn", "catalogue.procedure.error.posted-later");
		}
		this.database.sql("""
				insert into agency_procedure (agency_id, procedure_id, posted_at, posted_on, review_on, ended_on,
				  end_reason, noted_by, noted_on)
				values (:agency, :procedure, :postedAt, :postedOn, :reviewOn, :endedOn, :endReason, :by, now())
				on conflict (agency_id, procedure_id) do update set posted_at = excluded.posted_at,
				  posted_on = excluded.posted_on, review_on = excluded.review_on, ended_on = excluded.ended_on,
				  end_reason = excluded.end_reason, noted_by = excluded.noted_by, noted_on = excluded.noted_on""")
			.param("agency", agencyId)
			.param("procedure", before.procedure().id())
			.param("postedAt", note.postedAt(), Types.VARCHAR)
			.param("postedOn", note.postedOn(), Types.DATE)
			.param("reviewOn", note.reviewOn(), Types.DATE)
			.param("endedOn", note.endedOn(), Types.DATE)
			.param("endReason", note.endReason(), Types.VARCHAR)
			.param("by", by.staffId())
			.update();
		this.audit
			.record(said(said(AuditFact.ofAgency(agencyId, "procedure.noted", by), before.note(), true), note, false)
				.is("procedure", code));
	}

	private static AuditFact said(AuditFact fact, ProcedureNote note, boolean before) {
		return before
				? fact.was("postedAt", note.postedAt())
					.was("postedOn", note.postedOn())
					.was("reviewOn", note.reviewOn())
					.was("endedOn", note.endedOn())
					.was("reason", note.endReason())
				: fact.is("postedAt", note.postedAt())
					.is("postedOn", note.postedOn())
					.is("reviewOn", note.reviewOn())
					.is("endedOn", note.endedOn())
					.is("reason", note.endReason());
	}

	private static AgencyProcedure procedure(ResultSet row, int number) throws SQLException {
		return new AgencyProcedure(Procedures.procedure(row, number),
				new ProcedureNote(row.getString("posted_at"), row.getObject("posted_on", LocalDate.class),
						row.getObject("review_on", LocalDate.class), row.getObject("ended_on", LocalDate.class),
						row.getString("end_reason")));
	}

	/** Which procedures a list shows. */
	public enum Shown {

		/** All, those that have ended too. */
		ALL("o.ended_on is null or o.ended_on <= :today or o.ended_on > :today"),
		/** Handled and posted. */
		POSTED("o.posted_at is not null and (o.ended_on is null or o.ended_on > :today)"),
		/** Handled and not posted. */
		UNPOSTED("o.posted_at is null and (o.ended_on is null or o.ended_on > :today)"),
		/** Handled, and due to be looked at again. */
		REVIEW_DUE("o.review_on <= :today and (o.ended_on is null or o.ended_on > :today)"),
		/** Not handled any more. */
		ENDED("o.ended_on <= :today");

		private final String condition;

		Shown(String condition) {
			this.condition = "(" + condition + ")";
		}

		/** The key of its name in the messages. */
		public String messageKey() {
			return "catalogue.procedure.shown." + name();
		}

	}

}
