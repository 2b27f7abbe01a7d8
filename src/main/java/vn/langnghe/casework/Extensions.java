package vn.langnghe.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.NotAllowedNow;

/** gia hạn: more time, once a case, with a reason, granted before the deadline. */
@Service
@Transactional
public class Extensions {

	private final CaseJournal journal;

	private final ExtensionList extensions;

	private final Deadlines deadlines;

	private final ApplicationEventPublisher events;

	Extensions(CaseJournal journal, ExtensionList extensions, Deadlines deadlines, ApplicationEventPublisher events) {
		this.journal = journal;
		this.extensions = extensions;
		this.deadlines = deadlines;
		this.events = events;
	}

	/**
	 * The handler asks for more time; the head decides.
	 * @throws NotAllowedNow when the promised day is past or time was asked for already
	 */
	public void ask(String number, int workingDays, String reason, long askedBy, Actor by) {
		CaseFile asked = this.journal.move(number, Move.ASK_EXTENSION, by, (caseFile, now) -> {
			requireFirstAndInTime(caseFile, now);
			this.deadlines.extended(caseFile, workingDays);
			this.extensions.save(new Extension(caseFile, workingDays, reason, askedBy, now));
			return (fact) -> fact.is("days", workingDays).is("reason", reason);
		});
		this.events.publishEvent(new CaseEvent.ExtensionAsked(asked));
	}

	/**
	 * The head grants what was asked for.
	 * @throws NotAllowedNow when the promised day is past or nothing was asked for
	 */
	public void grant(String number, String note, long headId, Actor by) {
		CaseFile extended = this.journal.move(number, Move.EXTEND, by, (caseFile, now) -> {
			requireInTime(caseFile, now);
			Extension asked = open(caseFile);
			asked.decided(true, note, headId, now);
			extend(caseFile, asked.workingDays());
			return (fact) -> fact.is("days", asked.workingDays()).is("dueAt", caseFile.promise().dueAt());
		});
		this.events.publishEvent(new CaseEvent.Extended(extended));
	}

	public void deny(String number, String note, long headId, Actor by) {
		this.journal.move(number, Move.DENY_EXTENSION, by, (caseFile, now) -> {
			open(caseFile).decided(false, note, headId, now);
			return (fact) -> fact.is("note", note);
		});
	}

	/** The head extends without having been asked. */
	public void extend(String number, int workingDays, String reason, long headId, Actor by) {
		CaseFile extended = this.journal.move(number, Move.EXTEND, by, (caseFile, now) -> {
			requireFirstAndInTime(caseFile, now);
			Extension own = new Extension(caseFile, workingDays, reason, headId, now);
			extend(caseFile, workingDays);
			own.decided(true, reason, headId, now);
			this.extensions.save(own);
			return (fact) -> fact.is("days", workingDays).is("reason", reason).is("dueAt", caseFile.promise().dueAt());
		});
		this.events.publishEvent(new CaseEvent.Extended(extended));
	}

	/** All wishes for more time, oldest first. */
	@Transactional(readOnly = true)
	public List<Extension> of(CaseFile caseFile) {
		return this.extensions.findByCaseIdOrderById(caseFile.id());
	}

	/** The wish that waits for the head. */
	@Transactional(readOnly = true)
	public Optional<Extension> asked(CaseFile caseFile) {
		return this.extensions.findByCaseIdAndGrantedIsNull(caseFile.id());
	}

	private void extend(CaseFile caseFile, int workingDays) {
		caseFile.promise(this.deadlines.extended(caseFile, workingDays));
		StepClock running = caseFile.stepClock();
		if (running != null) {
			caseFile.begin(this.deadlines.again(caseFile, running));
		}
	}

	private Extension open(CaseFile caseFile) {
		return asked(caseFile).orElseThrow(() -> new NotAllowedNow("casework.error.nothing-asked"));
	}

	private void requireFirstAndInTime(CaseFile caseFile, Instant now) {
		requireInTime(caseFile, now);
		if (of(caseFile).stream().anyMatch((one) -> !Boolean.FALSE.equals(one.granted()))) {
			throw new NotAllowedNow("casework.error.extended-once");
		}
	}

	private static void requireInTime(CaseFile caseFile, Instant now) {
		if (now.isAfter(caseFile.promise().dueAt())) {
			throw new NotAllowedNow("casework.error.extension-too-late");
		}
	}

}
