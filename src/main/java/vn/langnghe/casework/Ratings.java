package vn.langnghe.casework;

import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** đánh giá: the citizen's judgement of each reply, one a round. */
@Component
class Ratings {

	private final JdbcClient jdbc;

	private final CaseTexts texts;

	Ratings(JdbcClient jdbc, CaseTexts texts) {
		this.jdbc = jdbc;
		this.texts = texts;
	}

	void keep(CaseFile caseFile, boolean satisfied, String comment, Instant at) {
		this.jdbc.sql("""
				insert into rating (case_id, agency_id, round, satisfied, comment, rated_at)
				values (?, ?, ?, ?, ?, ?::timestamptz)""")
			.params(caseFile.id(), caseFile.agencyId(), caseFile.round(), satisfied, comment, at.toString())
			.update();
		this.texts.put(caseFile.id(), CaseTexts.Source.RATING, String.valueOf(caseFile.round()), comment);
	}

	/** Whether the citizen judged the reply of this round. */
	boolean given(CaseFile caseFile) {
		return this.jdbc.sql("select exists (select 1 from rating where case_id = ? and round = ?)")
			.params(caseFile.id(), caseFile.round())
			.query(Boolean.class)
			.single();
	}

}
