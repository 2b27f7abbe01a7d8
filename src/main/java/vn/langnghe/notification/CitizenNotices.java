package vn.langnghe.notification;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseEvent;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLinks;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Identities;

/**
 * Writes what the citizen is told, in the transaction in which it happens. Who left no
 * e-mail address reads the same on the tracking page.
 */
@Component
class CitizenNotices {

	private final Outbox outbox;

	private final Identities identities;

	private final CaseLinks links;

	private final CaseLookup cases;

	CitizenNotices(Outbox outbox, Identities identities, CaseLinks links, CaseLookup cases) {
		this.outbox = outbox;
		this.identities = identities;
		this.links = links;
		this.cases = cases;
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
	void on(CaseEvent.SupplementRequested event) {
		tell(event.caseFile(), NoticeKind.SUPPLEMENT_REQUESTED);
	}

	@EventListener
	void on(CaseEvent.Expired event) {
		tell(event.caseFile(), NoticeKind.EXPIRED);
	}

	@EventListener
	void on(CaseEvent.Transferred event) {
		tell(event.caseFile(), NoticeKind.TRANSFERRED);
	}

	@EventListener
	void on(CaseEvent.Referred event) {
		tell(event.caseFile(), NoticeKind.REFERRED);
	}

	@EventListener
	void on(CaseEvent.Merged event) {
		tell(event.caseFile(), NoticeKind.MERGED);
	}

	@EventListener
	void on(CaseEvent.Extended event) {
		tell(event.caseFile(), NoticeKind.EXTENDED);
	}

	@EventListener
	void on(CaseEvent.Invited event) {
		tell(event.caseFile(), NoticeKind.INVITED);
	}

	/** The citizens whose cases were merged into this one read the same reply. */
	@EventListener
	void on(CaseEvent.Replied event) {
		tell(event.caseFile(), NoticeKind.ANSWERED);
		for (String number : this.links.merged(event.caseFile())) {
			tell(this.cases.get(number), NoticeKind.ANSWERED);
		}
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
