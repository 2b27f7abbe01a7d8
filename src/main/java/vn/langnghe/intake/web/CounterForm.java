package vn.langnghe.intake.web;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import vn.langnghe.casework.Channel;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.intake.Counter;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.Option;

/**
 * Everything the page of the desk may send, as typed. What is told has the names that the
 * citizens' form gives it, so that the same rules speak of the same fields.
 *
 * @param key names this one submission
 * @param channel name of a {@link Channel}
 * @param receivedAt when it reached the agency, see {@link WhenReceived}; empty for now
 * @param language in which the citizen is written to
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
 */
record CounterForm(String key, String channel, String receivedAt, String language, String procedureWords,
		String procedure, String dossierNumber, String kind, String title, String narrative, String about, String files,
		String who, String name, String phone, String email, String address, @Nullable Boolean hidden) {

	private static final List<String> LANGUAGES = List.of("vi", "en");

	/** What was not sent is empty. */
	CounterForm {
		key = FormRecords.orEmpty(key);
		channel = FormRecords.orEmpty(channel);
		receivedAt = FormRecords.orEmpty(receivedAt);
		language = FormRecords.orEmpty(language);
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
	}

	/** The page for the next citizen, with what is most often right already chosen. */
	static CounterForm empty(String key, String channel) {
		return new CounterForm(key, channel, "", LANGUAGES.get(0), "", "", "", "", "", "", "", "", FeedbackForm.NAMED,
				"", "", "", "", false);
	}

	CounterForm withKey(String key) {
		return new CounterForm(key, this.channel, this.receivedAt, this.language, this.procedureWords, this.procedure,
				this.dossierNumber, this.kind, this.title, this.narrative, this.about, this.files, this.who, this.name,
				this.phone, this.email, this.address, this.hidden);
	}

	/** What the citizen told, as the citizens' own form holds it. */
	FeedbackForm told() {
		return new FeedbackForm(this.key, "", this.procedureWords, this.procedure, this.dossierNumber, this.kind,
				this.title, this.narrative, this.about, this.files, this.who, this.name, this.phone, this.email,
				this.address, this.hidden, false);
	}

	Optional<Channel> chosenChannel() {
		return Counter.channels().stream().filter((known) -> known.name().equals(this.channel)).findFirst();
	}

	boolean languageKnown() {
		return LANGUAGES.contains(this.language);
	}

	static List<Option> channels() {
		return Counter.channels().stream().map((one) -> new Option(one.name(), one.messageKey())).toList();
	}

	static List<Option> whos() {
		return Option.of("intake.counter.who.", FeedbackForm.NAMED, FeedbackForm.ANONYMOUS);
	}

	static List<Option> languages() {
		return Option.of("intake.counter.language.", LANGUAGES.toArray(String[]::new));
	}

}
