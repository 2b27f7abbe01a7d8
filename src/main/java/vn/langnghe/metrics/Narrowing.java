package vn.langnghe.metrics;

import java.sql.Types;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which of an agency's cases are meant; what is null does not narrow.
 *
 * @param departmentId those whose handler sits there
 * @param procedureId those about this procedure
 * @param kind of this kind
 * @param channel that came in this way
 * @param rootCause whose finding named this cause
 */
public record Narrowing(@Nullable Long departmentId, @Nullable Long procedureId, @Nullable String kind,
		@Nullable String channel, @Nullable String rootCause) {

	/** All of them. */
	public static final Narrowing NONE = new Narrowing(null, null, null, null, null);

	/** Of a row {@code f} of the facts of cases. */
	static final String CONDITION = """
			(:department::bigint is null or f.handler_id in (select s.id from staff s where s.department_id = :department))
			  and (:procedure::bigint is null or f.procedure_id = :procedure)
			  and (:kind::text is null or f.kind = :kind) and (:channel::text is null or f.channel = :channel)
			  and (:cause::text is null or f.root_cause = :cause)""";

	JdbcClient.StatementSpec bind(JdbcClient.StatementSpec question) {
		return question.param("department", this.departmentId, Types.BIGINT)
			.param("procedure", this.procedureId, Types.BIGINT)
			.param("kind", this.kind, Types.VARCHAR)
			.param("channel", this.channel, Types.VARCHAR)
			.param("cause", this.rootCause, Types.VARCHAR);
	}

}
