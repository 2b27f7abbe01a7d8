package vn.langnghe.notification;

import java.util.Optional;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Identities;
import vn.langnghe.casework.MobileNumber;
import vn.langnghe.casework.Submitter;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.Actor;

/** Where a notice goes, looked up when it goes: the outbox holds no address. */
@Component
class Addresses {

	private final CaseLookup cases;

	private final Identities identities;

	private final StaffMembers staffMembers;

	Addresses(CaseLookup cases, Identities identities, StaffMembers staffMembers) {
		this.cases = cases;
		this.identities = identities;
		this.staffMembers = staffMembers;
	}

	/**
	 * @return the address, or empty when the reader has none (any more)
	 * @throws AddressException when what was left is not one address
	 */
	Optional<InternetAddress> of(ClaimedNotice notice) throws AddressException {
		Optional<String> left = (notice.staffId() != null) ? ofStaff(notice.staffId())
				: citizen(String.valueOf(notice.caseNumber())).map(Submitter::email);
		return left.isPresent() ? Optional.of(one(left.get())) : Optional.empty();
	}

	/**
	 * @return the phone number with its country, or empty when the citizen left none to
	 * which a message could go
	 */
	Optional<String> mobile(ClaimedNotice notice) {
		return citizen(String.valueOf(notice.caseNumber())).map(Submitter::phone).flatMap(MobileNumber::international);
	}

	private Optional<String> ofStaff(long staffId) {
		return this.staffMembers.findById(staffId).filter(Staff::enabled).map(Staff::email);
	}

	private Optional<Submitter> citizen(String caseNumber) {
		CaseFile caseFile = this.cases.get(caseNumber);
		return this.identities.read(caseFile, Actor.SYSTEM, "notice");
	}

	/** One mailbox and nothing around it: no list, no group, no second line. */
	private static InternetAddress one(String text) throws AddressException {
		InternetAddress parsed = new InternetAddress(text, true);
		if (parsed.isGroup()) {
			throw new AddressException("a group");
		}
		return new InternetAddress(parsed.getAddress(), true);
	}

}
