package vn.langnghe.organisation.web;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

import vn.langnghe.organisation.LegalForm;
import vn.langnghe.organisation.NewSubstitution;
import vn.langnghe.organisation.Role;
import vn.langnghe.platform.web.FormRecords;

/**
 * Who stands in for whom. Days come as the browser's date field sends them, year first.
 */
record AbsenceForm(
		@Pattern(regexp = "absence|delegation", message = "{organisation.substitution.kind.missing}") String kind,
		@NotNull(message = "{organisation.substitution.absent.missing}") @Nullable Long absentId,
		@NotNull(message = "{organisation.substitution.substitute.missing}") @Nullable Long substituteId,
		@Nullable Set<Role> roles, String from, String until,
		@NotNull(message = "{organisation.substitution.form}") @Nullable LegalForm legalForm, String decision,
		String scope) {

	AbsenceForm {
		kind = FormRecords.orEmpty(kind);
		roles = (roles != null) ? Set.copyOf(roles) : Set.of();
		from = FormRecords.orEmpty(from);
		until = FormRecords.orEmpty(until);
		decision = FormRecords.orEmpty(decision);
		scope = FormRecords.orEmpty(scope);
	}

	static AbsenceForm empty(@Nullable Long absentId, Set<Role> roles, LocalDate today) {
		return new AbsenceForm("absence", absentId, null, roles, today.toString(), "", null, "", "");
	}

	/** The form of a person's own absence, whatever was sent. */
	AbsenceForm ownOf(long staffId) {
		return new AbsenceForm("absence", staffId, this.substituteId, this.roles, this.from, this.until, this.legalForm,
				this.decision, this.scope);
	}

	boolean delegation() {
		return "delegation".equals(this.kind);
	}

	/** What one answer asks of another. */
	void check(BindingResult errors) {
		day(this.from, "from", errors);
		day(this.until, "until", errors);
		if (!delegation() && Objects.requireNonNull(this.roles).isEmpty()) {
			errors.rejectValue("roles", "organisation.substitution.roles");
		}
	}

	private static void day(String typed, String field, BindingResult errors) {
		try {
			LocalDate.parse(typed);
		}
		catch (DateTimeParseException ex) {
			errors.rejectValue(field, "organisation.substitution.day");
		}
	}

	/** What it says, once it was checked. */
	NewSubstitution substitution(long agencyId) {
		Set<Role> hats = delegation() ? EnumSet.of(Role.CHAIRPERSON) : Objects.requireNonNull(this.roles);
		return new NewSubstitution(agencyId, delegation(), Objects.requireNonNull(this.absentId),
				Objects.requireNonNull(this.substituteId), hats, LocalDate.parse(this.from),
				LocalDate.parse(this.until), Objects.requireNonNull(this.legalForm), this.decision, this.scope);
	}

}
