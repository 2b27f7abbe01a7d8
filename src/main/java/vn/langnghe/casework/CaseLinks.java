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

	/** The cases that this one carries on. */
	public List<String> merged(CaseFile caseFile) {
		return numbers("select number from case_file where merged_into = ? order by id", caseFile);
	}

	private List<String> numbers(String sql, CaseFile caseFile) {
		return this.jdbc.sql(sql).param(caseFile.id()).query(String.class).list();
	}

}
