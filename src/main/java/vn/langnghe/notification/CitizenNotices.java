package vn.langnghe.notification;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseEvent;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Identities;

/**
 * Writes what the citizen is told, in the transaction in which it happens. Who left no
 * e-mail address reads the same on the tracking page.
 */
@Component
class CitizenNotices {

	private final Outbox outbox;

	private final Identities identities;

	CitizenNotices(Outbox outbox, Identities identities) {
		this.outbox = outbox;
		this.identities = identities;
	}

	@EventListener
	void on(CaseEvent.Registered event) {
		if (event.toldByEmail()) {
			this.outbox.add(NewNotice.toCitizen(event.caseFile(), NoticeKind.RECEIVED));
		}
	}

	@EventListener
	void on(CaseEvent.Refused event) {
		tell(event.caseFile(), NoticeKind.REFUSED);
	}

	@EventListener
	void on(CaseEvent.Replied event) {
		tell(event.caseFile(), NoticeKind.ANSWERED);
	}

	@EventListener
	void on(CaseEvent.Delayed event) {
		tell(event.caseFile(), NoticeKind.DELAYED);
	}

	@EventListener
	void on(CaseEvent.Reopened event) {
		tell(event.caseFile(), NoticeKind.REOPENED);
	}

	@EventListener
	void on(CaseEvent.Explained event) {
		tell(event.caseFile(), NoticeKind.EXPLAINED);
	}

	private void tell(CaseFile caseFile, NoticeKind kind) {
		if (!caseFile.received().anonymous() && this.identities.hasEmail(caseFile)) {
			this.outbox.add(NewNotice.toCitizen(caseFile, kind));
		}
	}

}
