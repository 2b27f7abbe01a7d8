package vn.langnghe.publication.web;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

import vn.langnghe.platform.Csv;

/**
 * Tables on their way to whoever asked: a row is written as soon as it is read, so that
 * the longest table takes no more memory than the shortest.
 */
final class OpenFiles {

	static final String LICENCE = "https://creativecommons.org/licenses/by/4.0/";

	private static final JsonFactory JSON = new JsonFactory();

	private OpenFiles() {
	}

	/** A table for spreadsheets, which know the letters by the mark; without formulas. */
	static void csv(HttpServletResponse response, List<OpenField> fields, Rows rows) throws IOException {
		begin(response, "text/csv;charset=UTF-8");
		try (Writer table = new BufferedWriter(
				new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8))) {
			table.write("\ufeff" + Csv.line(OpenField.names(fields)));
			rows.each((row) -> table
				.write(Csv.line(row.stream().map((cell) -> (cell != null) ? cell.toString() : "").toList())));
		}
	}

	/** The same as objects, with the licence, and where the table goes on. */
	static void json(HttpServletResponse response, List<OpenField> fields, String name, Rows rows) throws IOException {
		begin(response, "application/json;charset=UTF-8");
		try (JsonGenerator json = JSON.createGenerator(response.getOutputStream())) {
			json.writeStartObject();
			json.writeStringField("licence", LICENCE);
			json.writeArrayFieldStart(name);
			String next = rows.each((row) -> {
				json.writeStartObject();
				for (int i = 0; i < row.size(); i++) {
					json.writeFieldName(fields.get(i).name());
					value(json, row.get(i));
				}
				json.writeEndObject();
			});
			json.writeEndArray();
			json.writeStringField("next", next);
			json.writeEndObject();
		}
	}

	private static void begin(HttpServletResponse response, String type) {
		response.setContentType(type);
		response.setHeader(HttpHeaders.CACHE_CONTROL, FeedPage.SHORT.getHeaderValue());
	}

	static void value(JsonGenerator json, @Nullable Object cell) throws IOException {
		if (cell == null) {
			json.writeNull();
		}
		else if (cell instanceof BigDecimal decimal) {
			json.writeNumber(decimal);
		}
		else if (cell instanceof Number number) {
			json.writeNumber(number.longValue());
		}
		else if (cell instanceof Boolean yes) {
			json.writeBoolean(yes);
		}
		else {
			json.writeString(cell.toString());
		}
	}

	/** Where rows come from. */
	@FunctionalInterface
	interface Rows {

		/**
		 * Gives each row on.
		 * @return where the table goes on, or null
		 */
		@Nullable String each(Row to) throws IOException;

	}

	/** Where a row goes. */
	@FunctionalInterface
	interface Row {

		void write(List<@Nullable Object> cells) throws IOException;

	}

}
