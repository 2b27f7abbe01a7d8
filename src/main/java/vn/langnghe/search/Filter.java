package vn.langnghe.search;

import java.sql.Types;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

import vn.langnghe.casework.CaseState;
import vn.langnghe.catalogue.FeedbackKind;

/**
 * What narrows a search; null asks for no such thing.
 *
 * @param state where the case stands
 * @param kind what kind of feedback it is
 * @param procedureId the administrative procedure
 * @param departmentId the department of whoever has it in hand
 * @param agencyId the agency that has it
 * @param from received on that day in Vietnam or later
 * @param until received on that day in Vietnam or before
 */
public record Filter(@Nullable CaseState state, @Nullable FeedbackKind kind, @Nullable Long procedureId,
		@Nullable Long departmentId, @Nullable Long agencyId, @Nullable LocalDate from, @Nullable LocalDate until) {

	/** Everything. */
	public static final Filter NONE = new Filter(null, null, null, null, null, null, null);

	/** The condition on the case {@code c}; only what is asked for stands in it. */
	String condition() {
		return ((this.state != null) ? " and c.state = :state" : "")
				+ ((this.kind != null) ? " and c.kind = :kind" : "")
				+ ((this.procedureId != null) ? " and c.procedure_id = :procedure" : "")
				+ ((this.departmentId != null) ? " and exists (select 1 from staff h where h.id = c.handler_id"
						+ " and h.department_id = :department)" : "")
				+ ((this.agencyId != null) ? " and c.agency_id = :agency" : "")
				+ ((this.from != null) ? " and c.received_at >= :from::date::timestamp at time zone 'Asia/Ho_Chi_Minh'"
						: "")
				+ ((this.until != null)
						? " and c.received_at < (:until::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'" : "");
	}

	StatementSpec bind(StatementSpec question) {
		return question.param("state", (this.state != null) ? this.state.name() : null, Types.VARCHAR)
			.param("kind", (this.kind != null) ? this.kind.name() : null, Types.VARCHAR)
			.param("procedure", this.procedureId, Types.BIGINT)
			.param("department", this.departmentId, Types.BIGINT)
			.param("agency", this.agencyId, Types.BIGINT)
			.param("from", this.from, Types.DATE)
			.param("until", this.until, Types.DATE);
	}

	/** Whether anything is asked for. */
	public boolean narrows() {
		return !equals(NONE);
	}

}
