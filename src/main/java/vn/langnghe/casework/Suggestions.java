package vn.langnghe.casework;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what the program suggested and what the person chose instead, so that it can be
 * said later where they differed. A suggestion changes nothing in a case.
 */
@Service
@Transactional
public class Suggestions {

	/** Between several suggested values, any of which would be right. */
	private static final String BETWEEN = " ";

	private final JdbcClient jdbc;

	private final Clock clock;

	Suggestions(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** What is suggested. */
	public enum What {

		/** The legal nature. */
		NATURE,
		/** The kind of Decree 20/2008. */
		KIND,
		/** Cases about the same matter, each by its number. */
		DUPLICATE,
		/** The department by its name. */
		DEPARTMENT,
		/** The handler by the login name. */
		HANDLER

	}

	/**
	 * Shown to somebody, who has not decided yet. Shown again, the newest counts.
	 * @param suggested null when there was nothing to suggest
	 */
	public void shown(CaseFile caseFile, What what, @Nullable String suggested, long shownTo) {
		this.jdbc
			.sql("""
					insert into suggestion (case_id, agency_id, what, suggested, shown_to, shown_at) values (?, ?, ?, ?, ?, ?)
					on conflict (case_id, what, shown_to) where chosen_at is null
					do update set suggested = excluded.suggested, shown_at = excluded.shown_at
					where suggestion.suggested is distinct from excluded.suggested""")
			.params(caseFile.id(), caseFile.agencyId(), what.name(), suggested, shownTo,
					Timestamp.from(this.clock.instant()))
			.update();
	}

	/**
	 * Decided by the person to whom it was shown, in the transaction of the decision;
	 * whoever was shown nothing leaves nothing.
	 * @param chosen null when none was chosen, as for a case without a duplicate
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void decided(CaseFile caseFile, What what, @Nullable String chosen, long by) {
		this.jdbc.sql("""
				select id, suggested from suggestion
				where case_id = ? and what = ? and shown_to = ? and chosen_at is null""")
			.params(caseFile.id(), what.name(), by)
			.query(Open.class)
			.optional()
			.ifPresent(
					(open) -> this.jdbc.sql("update suggestion set chosen = ?, chosen_at = ?, agrees = ? where id = ?")
						.params(chosen, Timestamp.from(this.clock.instant()), agrees(what, open.suggested(), chosen),
								open.id())
						.update());
	}

	private static boolean agrees(What what, @Nullable String suggested, @Nullable String chosen) {
		if (what == What.DUPLICATE && suggested != null && chosen != null) {
			return Arrays.asList(suggested.split(BETWEEN)).contains(chosen);
		}
		return Objects.equals(suggested, chosen);
	}

	/** A suggestion that nobody has decided about. */
	private record Open(long id, @Nullable String suggested) {
	}

}
