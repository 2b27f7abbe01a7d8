package vn.langnghe.organisation.web;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

import vn.langnghe.organisation.CalendarDay;
import vn.langnghe.organisation.NewDays;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.TypedDay;

/**
 * Days that are not what their weekday says. Days come as the browser's date field sends
 * them, year first. What the preview showed goes along with the confirmation.
 */
record DaysForm(@NotNull(message = "{organisation.calendar.error.kind}") CalendarDay.@Nullable Kind kind, String day,
		String until, String exchange,
		@NotBlank(message = "{organisation.calendar.error.name.empty}") @Size(max = 200,
				message = "{organisation.calendar.error.name.long}") String name,
		@NotBlank(message = "{organisation.calendar.error.source}") @Size(max = 200,
				message = "{organisation.calendar.error.name.long}") String source,
		@NotNull(message = "{organisation.calendar.error.certainty}") CalendarDay.@Nullable Certainty certainty,
		@Nullable Boolean replaces, @Nullable String seen) {

	DaysForm {
		day = FormRecords.orEmpty(day);
		until = FormRecords.orEmpty(until);
		exchange = FormRecords.orEmpty(exchange);
		name = FormRecords.orEmpty(name);
		source = FormRecords.orEmpty(source);
		replaces = Boolean.TRUE.equals(replaces);
	}

	static DaysForm empty() {
		return new DaysForm(null, "", "", "", "", "", CalendarDay.Certainty.HIGH, false, null);
	}

	static DaysForm of(CalendarDay day, String source, boolean own) {
		return new DaysForm(day.kind(), day.day().toString(), "", "", day.name(), source, CalendarDay.Certainty.HIGH,
				own, null);
	}

	void check(BindingResult errors) {
		if (TypedDay.read(this.day) == null) {
			errors.rejectValue("day", "organisation.calendar.error.no-day");
		}
		optional("until", this.until, errors);
		optional("exchange", this.exchange, errors);
	}

	private static void optional(String field, String typed, BindingResult errors) {
		if (!typed.isBlank() && TypedDay.read(typed) == null) {
			errors.rejectValue(field, "organisation.calendar.error.no-day");
		}
	}

	NewDays days() {
		LocalDate first = Objects.requireNonNull(TypedDay.read(this.day), "checked before");
		return new NewDays(Objects.requireNonNull(this.kind), first, TypedDay.read(this.until),
				TypedDay.read(this.exchange), this.name, this.source, Objects.requireNonNull(this.certainty),
				Boolean.TRUE.equals(this.replaces));
	}

}
