package vn.langnghe.casework;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which cases belong together: merged into one, or parts of a mixed whole. */
@Service
@Transactional(readOnly = true)
public class CaseLinks {

	private final JdbcClient jdbc;

	CaseLinks(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** The parts that were taken out of a case, oldest first. */
	public List<String> parts(CaseFile whole) {
		return numbers("select c.number from case_part p join case_file c on c.id = p.part_id where p.whole_id = ? "
				+ "order by c.id", whole);
	}

	/** The case out of which this one was taken, at most one. */
	public List<String> whole(CaseFile part) {
		return numbers("select c.number from case_part p join case_file c on c.id = p.whole_id where p.part_id = ?",
				part);
	}

	/** The case with which the citizen fed back again about this one, at most one. */
	public List<String> again(CaseFile earlier) {
		return numbers("select c.number from feedback_again a join case_file c on c.id = a.again_id "
				+ "where a.earlier_id = ?", earlier);
	}

	/** The case that was answered before, at most one. */
	public List<String> earlier(CaseFile again) {
		return numbers("select c.number from feedback_again a join case_file c on c.id = a.earlier_id "
				+ "where a.again_id = ?", again);
	}

	/**
	 * Whether a case came of another: split from it, fed back again about it, or about
	 * one of those.
	 */
	public boolean cameOf(String number, String origin) {
		return this.jdbc.sql("""
				with recursive come (id) as (
				  select id from case_file where number = :origin
				  union select l.id from come join (select whole_id as from_id, part_id as id from case_part
				    union all select earlier_id, again_id from feedback_again) l on l.from_id = come.id)
				select exists (select 1 from come join case_file c on c.id = come.id
				  where c.number = :number and c.number <> :origin)""")
			.param("origin", origin)
			.param("number", number)
			.query(Boolean.class)
			.single();
	}

	/** The cases that this one carries on. */
	public List<String> merged(CaseFile caseFile) {
		return numbers("select number from case_file where merged_into = ? order by id", caseFile);
	}

	private List<String> numbers(String sql, CaseFile caseFile) {
		return this.jdbc.sql(sql).param(caseFile.id()).query(String.class).list();
	}

}
