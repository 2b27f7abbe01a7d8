package vn.langnghe;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

/**
 * One of ten invented pieces of feedback as citizens would write them, with the kind that
 * an officer would call it.
 */
record Sample(String id, String submitterName, String phone, String email, String procedureCode, String dossierNumber,
		String about, String title, String kind, String text) {

	/** Whether the citizen can be written to; the form takes no name without that. */
	boolean reachable() {
		return this.submitterName != null && (this.phone != null || this.email != null);
	}

	static List<Sample> ten() {
		ObjectMapper json = new ObjectMapper();
		try (InputStream file = Sample.class.getResourceAsStream("/samples/ten.jsonl")) {
			return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines().map((line) -> {
				try {
					return json.readValue(line, Sample.class);
				}
				catch (IOException ex) {
					throw new IllegalStateException(line, ex);
				}
			}).toList();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
