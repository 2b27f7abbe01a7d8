package vn.langnghe.intake.register;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.Hat;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.organisation.StandIn;
import vn.langnghe.organisation.StandIns;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;

/**
 * Who reads an agency's register: whoever sees all its cases by a hat, or in the place of
 * somebody absent who does.
 */
@Component
class RegisterReaders {

	private static final Set<Role> READERS = EnumSet.of(Role.RECEPTIONIST, Role.COORDINATOR, Role.CHAIRPERSON,
			Role.INSPECTOR);

	private final StaffMembers staffMembers;

	private final StandIns standIns;

	private final Agencies agencies;

	RegisterReaders(StaffMembers staffMembers, StandIns standIns, Agencies agencies) {
		this.staffMembers = staffMembers;
		this.standIns = standIns;
		this.agencies = agencies;
	}

	/**
	 * As whom a person reads the register of an agency.
	 * @param code of the agency; without one the own, or the first there is
	 * @throws NotFound when this person reads none, or not that one
	 */
	@Transactional(readOnly = true)
	RegisterReader of(@Nullable String code, SignedIn who) {
		List<Hat> hats = this.staffMembers.findById(who.staffId())
			.stream()
			.flatMap((staff) -> staff.hats().stream())
			.filter((hat) -> READERS.contains(hat.role()))
			.toList();
		List<StandIn> others = this.standIns.of(who.staffId())
			.stream()
			.filter((one) -> !one.delegated() && READERS.contains(one.role()))
			.toList();
		List<Agency> readable = Stream.concat(hats.stream().map(Hat::agencyId), others.stream().map(StandIn::agencyId))
			.distinct()
			.sorted(Comparator.comparing((Long agency) -> agency != who.agencyId()).thenComparing((agency) -> agency))
			.flatMap((agency) -> this.agencies.findById(agency).stream())
			.toList();
		Agency agency = readable.stream()
			.filter((one) -> code == null || code.isBlank() || one.code().equals(code.strip()))
			.findFirst()
			.orElseThrow(NotFound::new);
		return new RegisterReader(readable, agency, actor(agency, hats, others, who), worn(agency, hats),
				principals(agency, others));
	}

	private static boolean worn(Agency agency, List<Hat> hats) {
		return hats.stream().anyMatch((hat) -> hat.agencyId() == agency.id());
	}

	private static List<Long> principals(Agency agency, List<StandIn> others) {
		return others.stream()
			.filter((one) -> one.agencyId() == agency.id())
			.map(StandIn::principalId)
			.distinct()
			.toList();
	}

	private static Actor actor(Agency agency, List<Hat> hats, List<StandIn> others, SignedIn who) {
		return hats.stream()
			.filter((hat) -> hat.agencyId() == agency.id())
			.map((hat) -> who.as(hat.role().name()))
			.findFirst()
			.or(() -> others.stream()
				.filter((one) -> one.agencyId() == agency.id())
				.map((one) -> who.as(one.role().name()).by(one.authority()))
				.findFirst())
			.orElseThrow(NotFound::new);
	}

	/**
	 * A reader of one register.
	 *
	 * @param readable all agencies whose registers this person reads
	 * @param agency the one that is read
	 * @param actor under which hat
	 * @param worn whether the hat is the person's own
	 * @param principals in whose place else: what is about all of them is not seen
	 */
	record RegisterReader(List<Agency> readable, Agency agency, Actor actor, boolean worn, List<Long> principals) {
	}

}
