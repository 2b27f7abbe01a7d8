package vn.langnghe.workflow.rules;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.VietnamTime;

/**
 * The newest cases of some agencies. What is locked to one person is not among them, nor
 * what is about the person who asks, nor what was taken over from an earlier register:
 * that no table decided.
 */
@Component
class PastCases {

	private final JdbcClient jdbc;

	PastCases(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<PastCase> of(List<Long> agencies, LocalDate since, int most, long staffId) {
		return this.jdbc.sql("""
				select c.number, c.agency_id, c.kind, p.code, p.field, c.subjects, c.clock_started_at, c.replied_at,
				  c.paused_days + c.extended_days as more,
				  (select r.drafted_by from reply r where r.case_id = c.id order by r.id desc limit 1) as drafter,
				  array(select w.step from work_item w where w.case_id = c.id)
				    || 'case'::text
				    || case when c.rating_until is not null then 'rating' end
				    || case when exists (select from supplement s where s.case_id = c.id) then 'await-supplement' end
				    || case when exists (select from extension e where e.case_id = c.id) then 'extension' end
				    || case when exists (select from escalation e where e.case_id = c.id) then 'superior' end
				    as steps
				from case_file c left join administrative_procedure p on p.id = c.procedure_id
				where c.agency_id = any (:agencies) and c.received_at >= :since and c.locked_to is null
				  and c.channel <> 'IMPORT'
				  and not (c.subjects @> array[:me::bigint])
				order by c.received_at desc limit :most""")
			.param("agencies", agencies.toArray(Long[]::new))
			.param("since", since.atStartOfDay(VietnamTime.ZONE).toOffsetDateTime())
			.param("me", staffId)
			.param("most", most)
			.query(PastCases::pastCase)
			.list();
	}

	private static PastCase pastCase(ResultSet row, int number) throws SQLException {
		Set<Long> subjects = set(row.getArray("subjects"), Long.class);
		Set<Long> barred = new HashSet<>(subjects);
		Long drafter = row.getObject("drafter", Long.class);
		if (drafter != null) {
			barred.add(drafter);
		}
		@Nullable OffsetDateTime repliedAt = row.getObject("replied_at", OffsetDateTime.class);
		return new PastCase(row.getString("number"), row.getLong("agency_id"), row.getString("kind"),
				row.getString("code"), row.getString("field"), barred, subjects,
				set(row.getArray("steps"), String.class),
				row.getObject("clock_started_at", OffsetDateTime.class).toInstant(),
				(repliedAt != null) ? repliedAt.toInstant() : null, row.getInt("more"));
	}

	private static <T> Set<T> set(Array array, Class<T> type) throws SQLException {
		Set<T> values = new HashSet<>();
		for (Object one : (Object[]) array.getArray()) {
			if (one != null) {
				values.add(type.cast(one));
			}
		}
		return values;
	}

}
