package vn.langnghe.intake.register;

import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import vn.langnghe.casework.CaseSight;
import vn.langnghe.casework.EarlierCase;
import vn.langnghe.intake.register.RegisterReaders.RegisterReader;

/** Reads the lines of a register, the newest first. */
@Repository
class RegisterLines {

	/**
	 * Of the agency that is read, nothing about the reader or locked to another; and in
	 * another's place nothing about that person.
	 */
	private static final String CHOSEN = """
			from case_file c left join earlier_case e on e.case_id = c.id
			where c.agency_id = :agency and %s
			  and (:worn or not (c.subjects @> :principals::bigint[]))
			  and (:number::text is null or c.number = upper(:number) or e.old_key = :key)
			  and (:from::date is null or c.received_at >= :from::timestamp at time zone 'Asia/Ho_Chi_Minh')
			  and (:to::date is null or c.received_at < (:to::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh')
			  and (:ended::boolean is null or (c.closed_at is not null) = :ended)
			  and (:channel::text is null or case when e.case_id is null then c.channel else e.channel end = :channel)
			  and (:imported::boolean is null or (e.case_id is not null) = :imported)""".formatted(CaseSight.known());

	private static final String PAGE = """
			with page as (select c.id, e.old_number, e.channel as old_channel, e.department as old_department,
			    e.reply_number as old_reply, e.outcome, e.ended_as %s
			    and (:after::bigint is null or (c.received_at, c.id) < (select a.received_at, a.id from case_file a
			      where a.id = :after))
			  order by c.received_at desc, c.id desc limit :most)
			select c.id as case_id, c.number, page.old_number, c.received_at,
			  case when page.ended_as is null then c.channel else page.old_channel end as channel, c.title,
			  p.code || ' – ' || p.name as procedure, c.dossier_number, c.nature, c.kind,
			  coalesce(page.old_department, d.name) as department, s.display_name as handler, c.due_at, c.state,
			  c.closed_at as ended_at, case when page.ended_as = 'ANSWERED' then c.closed_at else r.issued_at end
			    as answered_at, coalesce(page.old_reply, r.letter_number) as reply_number, page.outcome, c.anonymous
			from page join case_file c on c.id = page.id
			left join administrative_procedure p on p.id = c.procedure_id
			left join staff s on s.id = c.handler_id left join department d on d.id = s.department_id
			left join lateral (select issued_at, letter_number from reply where case_id = c.id and issued_at is not null
			  order by id desc limit 1) r on true
			order by c.received_at desc, c.id desc""".formatted(CHOSEN);

	private final JdbcClient jdbc;

	RegisterLines(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Some lines.
	 * @param after the case after which they go on, or null for the beginning
	 */
	List<RegisterRow> page(RegisterChoice choice, RegisterReader reader, @Nullable Long after, int most) {
		return bind(PAGE, choice, reader).param("after", after, Types.BIGINT)
			.param("most", most)
			.query(RegisterRow.class)
			.list();
	}

	long count(RegisterChoice choice, RegisterReader reader) {
		return bind("select count(*) " + CHOSEN, choice, reader).query(Long.class).single();
	}

	/** The texts of some cases as received, by case. */
	Map<Long, String> narratives(Collection<Long> caseIds) {
		Map<Long, String> narratives = new HashMap<>();
		this.jdbc.sql("select case_id, narrative from submission where case_id = any(?)")
			.param(caseIds.toArray(Long[]::new))
			.query((row) -> {
				narratives.put(row.getLong(1), row.getString(2));
			});
		return narratives;
	}

	private JdbcClient.StatementSpec bind(String sql, RegisterChoice choice, RegisterReader reader) {
		return this.jdbc.sql(sql)
			.param("agency", reader.agency().id())
			.param("reader", reader.actor().staffId())
			.param("worn", reader.worn())
			.param("principals", reader.principals().toArray(Long[]::new))
			.param("number", choice.number(), Types.VARCHAR)
			.param("key", (choice.number() != null) ? EarlierCase.key(choice.number()) : null, Types.VARCHAR)
			.param("from", choice.from(), Types.DATE)
			.param("to", choice.to(), Types.DATE)
			.param("ended", choice.ended(), Types.BOOLEAN)
			.param("channel", (choice.channel() != null) ? choice.channel().name() : null, Types.VARCHAR)
			.param("imported", choice.imported(), Types.BOOLEAN);
	}

}
