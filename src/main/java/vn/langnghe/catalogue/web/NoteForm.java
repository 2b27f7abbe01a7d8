package vn.langnghe.catalogue.web;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

import vn.langnghe.catalogue.ProcedureNote;
import vn.langnghe.platform.web.TypedDay;

/**
 * What an agency says of a procedure, as typed. Days come as the browser's date field
 * sends them, year first.
 */
record NoteForm(@Nullable String postedAt, @Nullable String postedOn, @Nullable String reviewOn,
		@Nullable String endedOn, @Nullable String endReason) {

	static NoteForm of(ProcedureNote note) {
		return new NoteForm(note.postedAt(), text(note.postedOn()), text(note.reviewOn()), text(note.endedOn()),
				note.endReason());
	}

	void check(BindingResult errors) {
		day("postedOn", this.postedOn, errors);
		day("reviewOn", this.reviewOn, errors);
		day("endedOn", this.endedOn, errors);
	}

	ProcedureNote note() {
		return new ProcedureNote(this.postedAt, TypedDay.read(this.postedOn), TypedDay.read(this.reviewOn),
				TypedDay.read(this.endedOn), this.endReason);
	}

	private static void day(String field, @Nullable String typed, BindingResult errors) {
		if (typed != null && !typed.isBlank() && TypedDay.read(typed) == null) {
			errors.rejectValue(field, "catalogue.procedure.error.day");
		}
	}

	private static String text(@Nullable LocalDate day) {
		return (day != null) ? day.toString() : "";
	}

}
