package vn.langnghe.notification;

import java.util.Map;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseEvent;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLinks;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Identities;
import vn.langnghe.casework.Reach;

/**
 * Writes what the citizen is told, in the transaction in which it happens. Whom no way
 * reaches reads the same on the tracking page.
 */
@Component
class CitizenNotices {

	/** What the citizen is told of an event, where nothing else hangs on it. */
	private static final Map<Class<? extends CaseEvent>, NoticeKind> TOLD = Map.ofEntries(
			Map.entry(CaseEvent.Refused.class, NoticeKind.REFUSED),
			Map.entry(CaseEvent.SupplementRequested.class, NoticeKind.SUPPLEMENT_REQUESTED),
			Map.entry(CaseEvent.Expired.class, NoticeKind.EXPIRED),
			Map.entry(CaseEvent.Transferred.class, NoticeKind.TRANSFERRED),
			Map.entry(CaseEvent.Referred.class, NoticeKind.REFERRED),
			Map.entry(CaseEvent.Merged.class, NoticeKind.MERGED),
			Map.entry(CaseEvent.Unmerged.class, NoticeKind.UNMERGED),
			Map.entry(CaseEvent.Withdrawn.class, NoticeKind.WITHDRAWN),
			Map.entry(CaseEvent.Extended.class, NoticeKind.EXTENDED),
			Map.entry(CaseEvent.PutOff.class, NoticeKind.PUT_OFF),
			Map.entry(CaseEvent.OwnTimeMoved.class, NoticeKind.OWN_TIME_MOVED),
			Map.entry(CaseEvent.Invited.class, NoticeKind.INVITED),
			Map.entry(CaseEvent.Delayed.class, NoticeKind.DELAYED),
			Map.entry(CaseEvent.Reopened.class, NoticeKind.REOPENED),
			Map.entry(CaseEvent.Explained.class, NoticeKind.EXPLAINED));

	private final Outbox outbox;

	private final Identities identities;

	private final CaseLinks links;

	private final CaseLookup cases;

	private final Ways ways;

	CitizenNotices(Outbox outbox, Identities identities, CaseLinks links, CaseLookup cases, Ways ways) {
		this.outbox = outbox;
		this.identities = identities;
		this.links = links;
		this.cases = cases;
		this.ways = ways;
	}

	@EventListener
	void on(CaseEvent.Registered event) {
		tell(event.caseFile(), event.reach(), NoticeKind.RECEIVED);
	}

	@EventListener
	void on(CaseEvent event) {
		NoticeKind kind = TOLD.get(event.getClass());
		if (kind != null) {
			tell(event.caseFile(), kind);
		}
	}

	@EventListener
	void on(CaseEvent.Replied event) {
		tellAll(event.caseFile(), NoticeKind.ANSWERED);
	}

	@EventListener
	void on(CaseEvent.Published event) {
		tellAll(event.caseFile(), NoticeKind.PUBLISHED);
	}

	/** The citizens whose cases were merged into this one read the same reply. */
	private void tellAll(CaseFile caseFile, NoticeKind kind) {
		tell(caseFile, kind);
		for (String number : this.links.merged(caseFile)) {
			tell(this.cases.get(number), kind);
		}
	}

	private void tell(CaseFile caseFile, NoticeKind kind) {
		if (!caseFile.received().anonymous()) {
			tell(caseFile, this.identities.reach(caseFile), kind);
		}
	}

	private void tell(CaseFile caseFile, Reach reach, NoticeKind kind) {
		this.ways.to(reach).ifPresent((way) -> this.outbox.add(NewNotice.toCitizen(caseFile, kind, way)));
	}

}
