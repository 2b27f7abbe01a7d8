package vn.langnghe.intake;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import vn.langnghe.casework.Channel;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.Hat;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.organisation.StepCoverage;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;

/**
 * bộ phận một cửa: officials take down what citizens say on the phone, write or tell at
 * the desk. The case belongs to the agency at which the official receives.
 */
@Service
public class Counter {

	private static final Set<Channel> CHANNELS = EnumSet.of(Channel.DESK, Channel.PHONE, Channel.LETTER, Channel.EMAIL);

	private final Intake intake;

	private final StaffMembers staffMembers;

	private final Agencies agencies;

	private final StepCoverage coverage;

	Counter(Intake intake, StaffMembers staffMembers, Agencies agencies, StepCoverage coverage) {
		this.intake = intake;
		this.staffMembers = staffMembers;
		this.agencies = agencies;
		this.coverage = coverage;
	}

	/** The ways by which feedback comes that somebody takes down. */
	public static List<Channel> channels() {
		return List.copyOf(CHANNELS);
	}

	/**
	 * The agency for which somebody receives: the own one before others.
	 * @throws NotFound when this person receives nowhere
	 */
	public Agency agencyOf(SignedIn who) {
		return this.staffMembers.findById(who.staffId())
			.stream()
			.flatMap((staff) -> staff.hats().stream())
			.filter((hat) -> hat.role() == Role.RECEPTIONIST)
			.map(Hat::agencyId)
			.min(Comparator.comparing((Long agency) -> agency != who.agencyId()).thenComparing((agency) -> agency))
			.flatMap(this.agencies::findById)
			.orElseThrow(NotFound::new);
	}

	/** Whether what is taken down at this agency will have somebody in every step. */
	public boolean isOpen(Agency agency) {
		return this.coverage.stepsWithNobody(agency.id()).isEmpty();
	}

	/**
	 * Registers what was taken down. Whoever it is about may do so too, who but writes
	 * down what is said; only the case stays closed to that person from then on.
	 * @param said what the citizen said, for the agency of this official
	 * @param receivedAt when it reached the agency; null for now
	 * @return the receipt
	 * @throws vn.langnghe.platform.Invalid when it is said to be received in the future
	 * @throws vn.langnghe.platform.NotAllowedNow as {@link Intake#submit} does
	 * @throws NotFound when this person does not receive for that agency
	 */
	public Receipt register(NewSubmission said, @Nullable Instant receivedAt, SignedIn who) {
		if (said.agencyId() != agencyOf(who).id() || !CHANNELS.contains(said.channel())) {
			throw new NotFound();
		}
		return this.intake.submit(said.by(new TakenDown(who.as(Role.RECEPTIONIST.name()), receivedAt)));
	}

}
