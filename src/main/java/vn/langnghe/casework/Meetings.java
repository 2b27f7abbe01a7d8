package vn.langnghe.casework;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;

/**
 * tiếp công dân: the head receives a dissatisfied citizen (Law on Citizen Reception
 * 2013).
 */
@Service
@Transactional
public class Meetings {

	/** Later would not be an answer. */
	private static final Duration LATEST = Duration.ofDays(30);

	private final CaseJournal journal;

	private final Deadlines deadlines;

	private final JdbcClient jdbc;

	private final ApplicationEventPublisher events;

	Meetings(CaseJournal journal, Deadlines deadlines, JdbcClient jdbc, ApplicationEventPublisher events) {
		this.journal = journal;
		this.deadlines = deadlines;
		this.jdbc = jdbc;
		this.events = events;
	}

	/**
	 * Invites the citizen, who is told when and where.
	 * @throws Invalid when the time is past or more than 30 days ahead
	 */
	public void invite(String number, Instant meetsAt, String place, long headId, Actor by) {
		CaseFile invited = this.journal.move(number, Move.INVITE, by, (caseFile, now) -> {
			if (!meetsAt.isAfter(now) || meetsAt.isAfter(now.plus(LATEST))) {
				throw new Invalid("meetsAt", "casework.error.meeting-time");
			}
			this.jdbc.sql("""
					insert into meeting (id, agency_id, case_id, meets_at, place, invited_by, invited_at)
					values (nextval('meeting_seq'), ?, ?, ?, ?, ?, ?)""")
				.params(caseFile.agencyId(), caseFile.id(), Timestamp.from(meetsAt), place, headId, Timestamp.from(now))
				.update();
			caseFile.begin(this.deadlines.clockUntil(caseFile, Steps.MEET_CITIZEN, now,
					this.deadlines.dayAfter(caseFile, meetsAt)));
			return (fact) -> fact.is("meetsAt", meetsAt).is("place", place);
		});
		this.events.publishEvent(new CaseEvent.Invited(invited));
	}

	/** The meeting was held, or the citizen did not come; the head concludes next. */
	public void held(String number, String minutes, Actor by) {
		this.journal.move(number, Move.RECEIVE_CITIZEN, by, (caseFile, now) -> {
			this.jdbc.sql("update meeting set minutes = ?, held_at = ? where case_id = ? and held_at is null")
				.params(minutes, Timestamp.from(now), caseFile.id())
				.update();
			caseFile.begin(this.deadlines.clock(caseFile, Steps.CHAIR_REVIEW, now));
			return (fact) -> fact.is("minutes", minutes);
		});
	}

	/** All meetings, oldest first. */
	@Transactional(readOnly = true)
	public List<Meeting> of(CaseFile caseFile) {
		return this.jdbc.sql("select meets_at, place, minutes, held_at from meeting where case_id = ? order by id")
			.param(caseFile.id())
			.query(Meeting.class)
			.list();
	}

	/**
	 * One meeting.
	 *
	 * @param meetsAt when the citizen is invited
	 * @param place where
	 * @param minutes what was said, or null before
	 * @param heldAt when the minutes were written, or null
	 */
	public record Meeting(Instant meetsAt, String place, @Nullable String minutes, @Nullable Instant heldAt) {
	}

}
