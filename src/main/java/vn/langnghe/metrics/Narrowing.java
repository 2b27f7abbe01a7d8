package vn.langnghe.metrics;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;

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

	/**
	 * The condition on a row {@code f} of the facts of cases. Says nothing of what does
	 * not narrow, so that an index without those columns does.
	 */
	String condition() {
		List<String> all = new ArrayList<>();
		if (this.departmentId != null) {
			all.add("f.handler_id in (select s.id from staff s where s.department_id = :department)");
		}
		if (this.procedureId != null) {
			all.add("f.procedure_id = :procedure");
		}
		if (this.kind != null) {
			all.add("f.kind = :kind");
		}
		if (this.channel != null) {
			all.add("f.channel = :channel");
		}
		if (this.rootCause != null) {
			all.add("f.root_cause = :cause");
		}
		return all.isEmpty() ? "true" : String.join(" and ", all);
	}

	JdbcClient.StatementSpec bind(JdbcClient.StatementSpec question) {
		return question.param("department", this.departmentId, Types.BIGINT)
			.param("procedure", this.procedureId, Types.BIGINT)
			.param("kind", this.kind, Types.VARCHAR)
			.param("channel", this.channel, Types.VARCHAR)
			.param("cause", this.rootCause, Types.VARCHAR);
	}

}
