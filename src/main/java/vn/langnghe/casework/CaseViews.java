package vn.langnghe.casework;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.organisation.Calendars;
import vn.langnghe.organisation.DeadlineView;
import vn.langnghe.organisation.DueDateWords;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.VietnamTime;

/** What pages for staff show of a case. Whoever calls has opened the case first. */
@Service
@Transactional(readOnly = true)
public class CaseViews {

	private final Narratives narratives;

	private final StaffMembers staffMembers;

	private final Calendars calendars;

	private final Deadlines deadlines;

	private final DueDateWords words;

	private final JdbcClient jdbc;

	private final Clock clock;

	CaseViews(Narratives narratives, StaffMembers staffMembers, Calendars calendars, Deadlines deadlines,
			DueDateWords words, JdbcClient jdbc, Clock clock) {
		this.narratives = narratives;
		this.staffMembers = staffMembers;
		this.calendars = calendars;
		this.deadlines = deadlines;
		this.words = words;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	public CaseView of(CaseFile caseFile, Locale locale) {
		return new CaseView(caseFile, this.narratives.of(caseFile.number()), procedure(caseFile),
				caseFile.state().ended() || caseFile.ratingWindow() != null ? null : promised(caseFile, locale),
				(caseFile.handlerId() != null) ? name(caseFile.handlerId()) : null,
				caseFile.subjects().stream().map(this::name).sorted().toList(), ratings(caseFile));
	}

	/** The citizen's deadline with its explanation. */
	public DeadlineView promised(CaseFile caseFile, Locale locale) {
		return DeadlineView.of(this.calendars.of(caseFile.agencyId()), caseFile.promise().dueAt(), this.clock.instant(),
				this.words.explain(this.deadlines.explained(caseFile), locale));
	}

	private String name(long staffId) {
		return this.staffMembers.findById(staffId).map(Staff::displayName).orElse("");
	}

	private @Nullable String procedure(CaseFile caseFile) {
		return (caseFile.received().procedureId() == null) ? null
				: this.jdbc.sql("select code || ' – ' || name from administrative_procedure where id = ?")
					.param(caseFile.received().procedureId())
					.query(String.class)
					.optional()
					.orElse(null);
	}

	private List<RatingView> ratings(CaseFile caseFile) {
		return this.jdbc.sql("select round, satisfied, comment from rating where case_id = ? order by round")
			.param(caseFile.id())
			.query(RatingView.class)
			.list();
	}

	/**
	 * A case for its readers.
	 *
	 * @param file the case itself
	 * @param narrative the text as received
	 * @param procedure code and name, or null
	 * @param deadline the promise still open, or null
	 * @param handler the handler's name, or null
	 * @param subjects names of the officials complained about
	 * @param ratings what the citizen said of each reply
	 */
	public record CaseView(CaseFile file, String narrative, @Nullable String procedure, @Nullable DeadlineView deadline,
			@Nullable String handler, List<String> subjects, List<RatingView> ratings) {

		/** When it was received, in Vietnam's time. */
		public ZonedDateTime receivedAt() {
			return this.file.received().receivedAt().atZone(VietnamTime.ZONE);
		}

	}

	/**
	 * The citizen's judgement of one reply.
	 *
	 * @param round which reply
	 * @param satisfied the judgement
	 * @param comment in the citizen's words, or null
	 */
	public record RatingView(int round, boolean satisfied, @Nullable String comment) {
	}

}
