package vn.langnghe.workflow;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.organisation.StandIn;
import vn.langnghe.organisation.StandIns;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;

/**
 * Whether somebody may do a piece of work, and as whom: under the own hat, or in the
 * place of somebody absent. Whoever is barred never may; nor may anybody in the place of
 * one who is barred, since nobody acts for the official complained about or for the
 * drafter. The inbox asks the same in SQL.
 */
@Component
class Acting {

	private final StaffMembers staffMembers;

	private final StandIns standIns;

	Acting(StaffMembers staffMembers, StandIns standIns) {
		this.staffMembers = staffMembers;
		this.standIns = standIns;
	}

	/**
	 * As whom a person would act, or empty when the work is not offered to the person.
	 */
	Optional<Actor> on(WorkItem item, SignedIn who) {
		if (item.barred().contains(who.staffId())) {
			return Optional.empty();
		}
		Staff staff = this.staffMembers.findById(who.staffId()).orElseThrow(NotFound::new);
		Actor self = who.as(item.role().name());
		if (Objects.equals(item.assigneeId(), who.staffId())) {
			return Optional.of(self);
		}
		List<StandIn> fitting = this.standIns.of(who.staffId()).stream().filter((one) -> fits(one, item)).toList();
		Optional<StandIn> holders = fitting.stream()
			.filter((one) -> Objects.equals(item.assigneeId(), one.principalId()))
			.findFirst();
		if (holders.isEmpty() && staff.wears(item.role(), item.agencyId())) {
			return Optional.of(self);
		}
		return holders.or(() -> fitting.stream().findFirst()).map((one) -> self.by(one.authority()));
	}

	/** Whether the work is free for an actor, or in the hands of the one acted for. */
	static boolean hasInHand(WorkItem item, Actor actor) {
		Long assignee = item.assigneeId();
		return assignee == null || assignee.equals(actor.staffId())
				|| actor.authority() != null && assignee == actor.authority().inPlaceOf();
	}

	private static boolean fits(StandIn standIn, WorkItem item) {
		return standIn.role() == item.role() && standIn.agencyId() == item.agencyId()
				&& !item.barred().contains(standIn.principalId()) && (!standIn.delegated() || item.isDelegable());
	}

}
