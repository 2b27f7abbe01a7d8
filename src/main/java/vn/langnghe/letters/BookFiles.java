package vn.langnghe.letters;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.letters.BookPart.Fact;

/**
 * The files of a case as its paper lists them: what each is called, how big it is, and
 * the hash by which it is known again. What is in them stays where it is kept.
 */
@Component
class BookFiles {

	private final JdbcClient jdbc;

	BookFiles(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	List<Fact> of(CaseFile caseFile) {
		return this.jdbc.sql("""
				select a.name, a.size, encode(f.sha256, 'hex') as hash
				from attachment a join file_content f on f.id = a.content_id where a.case_id = ? order by a.id""")
			.param(caseFile.id())
			.query((row, number) -> new Fact(row.getString("name"),
					"%d byte · SHA-256 %s".formatted(row.getLong("size"), row.getString("hash"))))
			.list();
	}

}
