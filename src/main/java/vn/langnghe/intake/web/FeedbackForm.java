package vn.langnghe.intake.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.Option;

/**
 * Everything the citizen's form may send, as typed. The pages hold no session: what one
 * page does not show it carries along hidden.
 *
 * @param key names this one submission
 * @param agency code of the agency it goes to
 * @param procedureWords what was typed to find the procedure
 * @param procedure code of the procedure chosen, or {@link ProcedureChoice#NONE}
 * @param dossierNumber the dossier, if any
 * @param kind name of a {@link FeedbackKind}
 * @param title one line, may be empty
 * @param narrative what happened
 * @param about the official it is about, if any
 * @param files stands for the files chosen, which are kept by the key
 * @param who {@code named} or {@code anonymous}
 * @param name the citizen's name
 * @param phone a phone number in any spacing
 * @param email an e-mail address
 * @param address where the citizen lives
 * @param hidden those who handle the case shall not see who it is
 * @param reviewing the answers were checked before: each page leads back to the check
 */
record FeedbackForm(String key, String agency, String procedureWords, String procedure, String dossierNumber,
		String kind, String title, String narrative, String about, String files, String who, String name, String phone,
		String email, String address, @Nullable Boolean hidden, @Nullable Boolean reviewing) {

	static final String NAMED = "named";

	static final String ANONYMOUS = "anonymous";

	/**
	 * The kinds in which a citizen can find the own matter. The finer ones about
	 * regulations are told apart by whoever classifies.
	 */
	private static final List<FeedbackKind> KINDS = List.of(FeedbackKind.DELAY, FeedbackKind.HARASSMENT,
			FeedbackKind.NON_PERFORMANCE, FeedbackKind.INCORRECT_PERFORMANCE, FeedbackKind.UNSUITABLE,
			FeedbackKind.OTHER);

	/** What was not sent is empty. */
	FeedbackForm {
		key = FormRecords.orEmpty(key);
		agency = FormRecords.orEmpty(agency);
		procedureWords = FormRecords.orEmpty(procedureWords);
		procedure = FormRecords.orEmpty(procedure);
		dossierNumber = FormRecords.orEmpty(dossierNumber);
		kind = FormRecords.orEmpty(kind);
		title = FormRecords.orEmpty(title);
		narrative = FormRecords.orEmpty(narrative);
		about = FormRecords.orEmpty(about);
		files = "";
		who = FormRecords.orEmpty(who);
		name = FormRecords.orEmpty(name);
		phone = FormRecords.orEmpty(phone);
		email = FormRecords.orEmpty(email);
		address = FormRecords.orEmpty(address);
		hidden = Boolean.TRUE.equals(hidden);
		reviewing = Boolean.TRUE.equals(reviewing);
	}

	static FeedbackForm empty(String key, String agency, String words, String procedure) {
		return new FeedbackForm(key, agency, words, procedure, "", "", "", "", "", "", "", "", "", "", "", false,
				false);
	}

	FeedbackForm withKey(String key) {
		return new FeedbackForm(key, this.agency, this.procedureWords, this.procedure, this.dossierNumber, this.kind,
				this.title, this.narrative, this.about, this.files, this.who, this.name, this.phone, this.email,
				this.address, this.hidden, this.reviewing);
	}

	FeedbackForm checked() {
		return new FeedbackForm(this.key, this.agency, this.procedureWords, this.procedure, this.dossierNumber,
				this.kind, this.title, this.narrative, this.about, this.files, this.who, this.name, this.phone,
				this.email, this.address, this.hidden, true);
	}

	boolean anonymous() {
		return this.who.equals(ANONYMOUS);
	}

	Optional<FeedbackKind> chosenKind() {
		return Arrays.stream(FeedbackKind.values()).filter((known) -> known.name().equals(this.kind)).findFirst();
	}

	static List<Option> kinds() {
		return KINDS.stream().map((known) -> new Option(known.name(), "intake.kind." + known)).toList();
	}

	static List<Option> whos() {
		return List.of(new Option(NAMED, "intake.who.named"), new Option(ANONYMOUS, "intake.who.anonymous"));
	}

}
