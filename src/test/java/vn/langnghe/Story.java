package vn.langnghe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Nature;
import vn.langnghe.catalogue.Subtype;

/**
 * One of a hundred and twenty invented pieces of feedback, with what an experienced
 * officer would make of it.
 */
@JsonIgnoreProperties({ "channel", "anonymous", "note" })
record Story(String id, @Nullable String submitterName, @Nullable String phone, @Nullable String email,
		@Nullable String procedureCode, @Nullable String dossierNumber, @Nullable String about, @Nullable String title,
		String text, Expected expected) {

	/** What a citizen can choose in the form; the finer kinds are an officer's. */
	private static final List<FeedbackKind> OF_THE_FORM = List.of(FeedbackKind.DELAY, FeedbackKind.HARASSMENT,
			FeedbackKind.NON_PERFORMANCE, FeedbackKind.INCORRECT_PERFORMANCE, FeedbackKind.UNSUITABLE);

	static List<Story> all() {
		ObjectMapper json = new ObjectMapper();
		try (InputStream file = Story.class.getResourceAsStream("/samples/hundred-and-twenty.jsonl")) {
			return List.copyOf(json.readerFor(Story.class)
				.<Story>readValues(new String(file.readAllBytes(), StandardCharsets.UTF_8))
				.readAll());
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** As the citizen fills the form. */
	Sample told() {
		FeedbackKind kind = OF_THE_FORM.contains(this.expected.sort()) ? this.expected.sort() : FeedbackKind.OTHER;
		return new Sample(this.id, this.submitterName, this.phone, this.email, this.procedureCode, this.dossierNumber,
				this.about, this.title, kind.name(), this.text);
	}

	/**
	 * What an officer would make of it.
	 *
	 * @param nature what it is in law
	 * @param kind the kind, those of regulations with a prefix
	 * @param subtype the finer sort, or null
	 * @param outcome what classifying ends with
	 * @param department who handles it, or null
	 * @param duplicateOf the story that tells the same, or null
	 * @param conflictOfInterest whether somebody of the office is complained about by
	 * name
	 */
	record Expected(Nature nature, String kind, @Nullable Subtype subtype, String outcome, @Nullable String department,
			@Nullable String duplicateOf, boolean conflictOfInterest) {

		FeedbackKind sort() {
			return FeedbackKind.valueOf(this.kind.replace("REGULATION_", ""));
		}

	}

}
