package vn.langnghe.casework;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.catalogue.Nature;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;

/**
 * khiếu nại, tố cáo: what is a complaint or a denunciation leaves this procedure with a
 * referral slip (Law on Complaints 2011, Law on Denunciations 2018).
 */
@Service
@Transactional
public class Referrals {

	private final CaseJournal journal;

	private final StaffMembers staffMembers;

	private final Agencies agencies;

	private final ApplicationEventPublisher events;

	Referrals(CaseJournal journal, StaffMembers staffMembers, Agencies agencies, ApplicationEventPublisher events) {
		this.journal = journal;
		this.staffMembers = staffMembers;
		this.agencies = agencies;
		this.events = events;
	}

	/** A complaint: the citizen is told where and how to complain. */
	public void complaint(String number, String words, Actor by) {
		refer(number, Nature.COMPLAINT, words, null, by);
	}

	/**
	 * A denunciation: its content and identity are from now on for one named person only
	 * (Law on Denunciations 2018: who denounces is protected).
	 * @param receiverId that person, who wears the chairperson's hat here or at the
	 * superior agency and is not denounced
	 * @throws Invalid when the person cannot receive it
	 */
	public void denunciation(String number, String words, long receiverId, Actor by) {
		refer(number, Nature.DENUNCIATION, words, receiverId, by);
	}

	private void refer(String number, Nature nature, String words, @Nullable Long receiverId, Actor by) {
		CaseFile referred = this.journal.move(number, Move.REFER, by, (caseFile, now) -> {
			if (receiverId != null) {
				requireReceiver(caseFile, receiverId);
			}
			caseFile.classify(new Classification(nature, caseFile.classification().kind(), null));
			caseFile.end(Closing.referred(words, receiverId, now));
			return (fact) -> fact.is("nature", nature).is("lockedTo", receiverId);
		});
		this.events.publishEvent(new CaseEvent.Referred(referred));
		if (receiverId != null) {
			this.events.publishEvent(new StaffAlert(referred, receiverId, "entrusted"));
		}
	}

	/**
	 * Who may receive a denunciation: the heads of the agency and of its superior who are
	 * not denounced.
	 */
	@Transactional(readOnly = true)
	public List<Staff> receivers(CaseFile caseFile) {
		Long superior = this.agencies.findById(caseFile.agencyId()).map(Agency::superiorId).orElse(null);
		return Stream.of(caseFile.agencyId(), superior)
			.filter(Objects::nonNull)
			.flatMap((agency) -> this.staffMembers.holders(agency, Role.CHAIRPERSON).stream())
			.filter((head) -> !caseFile.isAbout(head.id()))
			.toList();
	}

	private void requireReceiver(CaseFile caseFile, long receiverId) {
		if (caseFile.isAbout(receiverId)) {
			throw new Invalid("receiver", "casework.error.receiver-is-subject");
		}
		if (receivers(caseFile).stream().noneMatch((head) -> head.id() == receiverId)) {
			throw new Invalid("receiver", "casework.error.no-receiver");
		}
	}

}
