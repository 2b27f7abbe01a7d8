package vn.langnghe.intake.web;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import org.springframework.validation.BindingResult;
import org.springframework.validation.DirectFieldBindingResult;
import org.springframework.validation.FieldError;

import vn.langnghe.casework.Channel;
import vn.langnghe.casework.Submitter;
import vn.langnghe.catalogue.Procedures;
import vn.langnghe.intake.NewSubmission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class FeedbackRulesTest {

	private final Procedures procedures = mock(Procedures.class);

	private final FeedbackRules rules = new FeedbackRules(new ProcedureChoice(this.procedures));

	@Test
	void aFullFormHasNoErrors() {
		assertThat(whatHappened(form(Map.of()))).isEmpty();
		assertThat(whoYouAre(form(Map.of()))).isEmpty();
	}

	@Test
	void tenThousandCharactersAreFineInBothFormsAndOneMoreIsTooLong() {
		String narrative = "ử".repeat(10_000);
		assertThat(whatHappened(form(Map.of("narrative", narrative)))).isEmpty();
		assertThat(whatHappened(form(Map.of("narrative", Normalizer.normalize(narrative, Normalizer.Form.NFD)))))
			.isEmpty();
		assertThat(whatHappened(form(Map.of("narrative", narrative + "ử"))))
			.containsExactly("narrative intake.error.long");
	}

	@Test
	void emptyShortAndBlankNarrativesAreTold() {
		assertThat(whatHappened(form(Map.of("narrative", " \n ")))).containsExactly("narrative intake.narrative.empty");
		assertThat(whatHappened(form(Map.of("narrative", "   ngắn     "))))
			.containsExactly("narrative intake.narrative.short");
	}

	@Test
	void controlCharactersAreRefusedInEveryField() {
		String bad = "mười ký tự\u0000 và hơn";
		for (String field : List.of("narrative", "title", "about", "dossierNumber")) {
			assertThat(whatHappened(form(Map.of(field, bad)))).as(field)
				.containsExactly(field + " intake.error.controls");
		}
		for (String field : List.of("name", "address")) {
			assertThat(whoYouAre(form(Map.of(field, bad)))).as(field).containsExactly(field + " intake.error.controls");
		}
	}

	@Test
	void anInventedKindOrProcedureIsRefused() {
		given(this.procedures.find(anyString())).willReturn(Optional.empty());
		assertThat(whatHappened(form(Map.of("kind", "ADMIN", "procedure", "9.999999"))))
			.containsExactly("procedure intake.procedure.unknown", "kind intake.kind.choose");
	}

	@Test
	void wordsForAProcedureAskForAChoice() {
		assertThat(whatHappened(form(Map.of("procedureWords", "khai sinh"))))
			.containsExactly("procedure intake.procedure.choose");
		assertThat(whatHappened(form(Map.of("procedureWords", "khai sinh", "procedure", "none")))).isEmpty();
	}

	@Test
	void withANameOneWayOfContactIsEnoughAndNoneIsNot() {
		assertThat(whoYouAre(form(Map.of("phone", "", "email", "dan@example.com")))).isEmpty();
		assertThat(whoYouAre(form(Map.of("phone", "")))).containsExactly("phone intake.contact.empty");
		assertThat(whoYouAre(form(Map.of("name", " ")))).containsExactly("name intake.name.empty");
		assertThat(whoYouAre(form(Map.of("who", "")))).containsExactly("who intake.who.choose");
	}

	@Test
	void withoutANameNothingIsAskedForAndNothingIsKept() {
		FeedbackForm form = form(Map.of("who", "anonymous", "phone", "abc"));
		assertThat(whoYouAre(form)).isEmpty();
		assertThat(submission(form).submitter()).isNull();
	}

	@Test
	void answersAreKeptInTheirOneForm() {
		NewSubmission kept = submission(form(Map.of("narrative", " Chậm\r\nba tuần rồi ", "dossierNumber", "H\u200b12 ",
				"phone", "+84 912 345 678", "email", " dan@example.com", "hidden", "true")));
		assertThat(kept.narrative()).isEqualTo("Chậm\nba tuần rồi");
		assertThat(kept.dossierNumber()).isEqualTo("H12");
		assertThat(kept.about()).isNull();
		assertThat(kept.submitter())
			.isEqualTo(new Submitter("Nguyễn Văn Dân", "0912345678", "dan@example.com", null, true));
	}

	private NewSubmission submission(FeedbackForm form) {
		return this.rules.submission(form, 1, Channel.WEB, "vi");
	}

	private List<String> whatHappened(FeedbackForm form) {
		BindingResult errors = new DirectFieldBindingResult(form, "form");
		this.rules.whatHappened(form, errors);
		return told(errors);
	}

	private List<String> whoYouAre(FeedbackForm form) {
		BindingResult errors = new DirectFieldBindingResult(form, "form");
		this.rules.whoYouAre(form, errors);
		return told(errors);
	}

	private static List<String> told(BindingResult errors) {
		return errors.getFieldErrors().stream().map(FeedbackRulesTest::told).toList();
	}

	private static String told(FieldError error) {
		return error.getField() + " " + error.getCode();
	}

	private static FeedbackForm form(Map<String, String> changed) {
		Map<String, String> usual = Map.of("kind", "DELAY", "narrative", "Chậm ba tuần rồi", "who", "named", "name",
				"Nguyễn Văn Dân", "phone", "0912345678");
		return new FeedbackForm("0123456789ABCDEFGHJKMNPQRS", "AB", value("procedureWords", changed, usual),
				value("procedure", changed, usual), value("dossierNumber", changed, usual),
				value("kind", changed, usual), value("title", changed, usual), value("narrative", changed, usual),
				value("about", changed, usual), "", value("who", changed, usual), value("name", changed, usual),
				value("phone", changed, usual), value("email", changed, usual), value("address", changed, usual),
				Boolean.valueOf(value("hidden", changed, usual)), false);
	}

	private static String value(String field, Map<String, String> changed, Map<String, String> usual) {
		return changed.getOrDefault(field, usual.getOrDefault(field, ""));
	}

}
