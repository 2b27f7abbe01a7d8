package vn.langnghe.organisation.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.langnghe.organisation.Absences;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.LegalForm;
import vn.langnghe.organisation.NewSubstitution;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.organisation.Substitution;
import vn.langnghe.platform.StaffDirectory;
import vn.langnghe.platform.web.Option;

/** What the pages about absence show and offer. */
@Component
class AbsenceViews {

	private final Absences absences;

	private final StaffMembers staffMembers;

	private final Agencies agencies;

	private final StaffDirectory names;

	AbsenceViews(Absences absences, StaffMembers staffMembers, Agencies agencies, StaffDirectory names) {
		this.absences = absences;
		this.staffMembers = staffMembers;
		this.agencies = agencies;
		this.names = names;
	}

	/** Those of an agency: in force and to come first, then the newest that are over. */
	List<AbsenceView> of(long agencyId, Predicate<Substitution> wanted) {
		List<Substitution> found = this.absences.of(agencyId).stream().filter(wanted).toList();
		Set<Long> people = new HashSet<>();
		found.forEach((one) -> {
			people.add(one.absentId());
			people.add(one.substituteId());
		});
		Map<Long, String> known = this.names.namesOf(people);
		return found.stream()
			.map((one) -> new AbsenceView(one.id(), one.kind().messageKey(), one.stage(this.absences.today()),
					known.getOrDefault(one.absentId(), ""), known.getOrDefault(one.substituteId(), ""),
					one.roles().stream().map(Role::messageKey).toList(), one.from(), one.until(), one.form(),
					one.decision(), one.scope(), one.endReason()))
			.toList();
	}

	/** What can be chosen; the superior's chairperson may stand in for the own. */
	void offer(long agencyId, Model model) {
		List<Staff> own = this.staffMembers.findByAgencyIdOrderByDisplayName(agencyId)
			.stream()
			.filter(Staff::enabled)
			.toList();
		List<Staff> superiors = this.agencies.findById(agencyId)
			.map(Agency::superiorId)
			.map((superior) -> this.staffMembers.holders(superior, Role.CHAIRPERSON))
			.orElse(List.of());
		model.addAttribute("absentees", options(own));
		model.addAttribute("substitutes", options(Stream.concat(own.stream(), superiors.stream()).toList()));
		model.addAttribute("kinds", Option.of("organisation.substitution.", "absence", "delegation"));
		model.addAttribute("forms", Option.of(LegalForm.values(), LegalForm::messageKey));
		List<Role> roles = new ArrayList<>(NewSubstitution.SUBSTITUTABLE);
		roles.sort(null);
		model.addAttribute("roles", Option.of(roles.toArray(Role[]::new), Role::messageKey));
	}

	private static List<Option> options(List<Staff> people) {
		return people.stream()
			.map((one) -> new Option(Long.toString(one.id()),
					one.position().isEmpty() ? one.displayName() : one.displayName() + " – " + one.position()))
			.toList();
	}

}
