package vn.langnghe.publication.web;

import java.util.List;
import java.util.stream.Stream;

/**
 * One field of the open data, as its dictionary explains it.
 *
 * @param file {@code results} or {@code figures}
 * @param name as it stands in the files
 * @param unit the last part of the key of its unit
 * @param source the last part of the key of the law it comes from
 */
record OpenField(String file, String name, String unit, String source) {

	static final List<OpenField> RESULTS = fields("results", "number:number:20", "published_on:day:20",
			"agency_code:code:house", "agency:text:house", "procedure:text:procedures", "title:text:20",
			"question:text:20", "answer:text:20", "url:address:house");

	static final List<OpenField> FIGURES = fields("figures", "agency_code:code:house", "agency:text:house",
			"under:yes-no:house", "period:code:house", "from:day:766", "to:day:766", "as_of:moment:766",
			"topic:code:house", "code:code:766", "name:text:766", "count:cases:766", "count_shown:code:house",
			"of:cases:766", "of_shown:code:house", "rate:percent:766", "rate_shown:code:house");

	/** The key of what it means. */
	public String meaningKey() {
		return "publication.field." + this.file + "." + this.name;
	}

	public String unitKey() {
		return "publication.unit." + this.unit;
	}

	public String sourceKey() {
		return "publication.source." + this.source;
	}

	static List<String> names(List<OpenField> fields) {
		return fields.stream().map(OpenField::name).toList();
	}

	private static List<OpenField> fields(String file, String... said) {
		return Stream.of(said)
			.map((one) -> one.split(":"))
			.map((parts) -> new OpenField(file, parts[0], parts[1], parts[2]))
			.toList();
	}

}
