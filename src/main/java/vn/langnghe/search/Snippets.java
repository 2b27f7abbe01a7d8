package vn.langnghe.search;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseTexts.Source;
import vn.langnghe.search.Marked.Piece;

/** Shows of each case that was found the place that fits best. */
@Service
public class Snippets {

	private final JdbcClient jdbc;

	Snippets(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * @param found cases that the person may see
	 * @param query what was looked for
	 * @return of each case, by its key, the text in which most of the words stand side by
	 * side; of what was received first, when nothing was looked for
	 */
	@Transactional(readOnly = true)
	public Map<Long, Excerpt> of(List<FoundCase> found, SearchQuery query) {
		// Of very long files only the first pages are shown from.
		Map<Long, List<Text>> texts = this.jdbc.sql("""
				select case_id, source, left(text, 60000) as text from case_text
				where case_id = any(?) and source <> 'HEAD' order by case_id, reference""")
			.param(found.stream().map(FoundCase::id).toArray(Long[]::new))
			.query(Text.class)
			.list()
			.stream()
			.collect(Collectors.groupingBy(Text::caseId));
		Map<Long, Excerpt> excerpts = new HashMap<>();
		texts.forEach((id, all) -> excerpts.put(id,
				all.stream()
					.map((text) -> new Excerpt(text.source(), Marked.best(text.text(), query.words())))
					.max(Comparator.comparingInt((Excerpt one) -> one.snippet().worth())
						.thenComparing((one) -> -one.source().ordinal()))
					.orElseThrow()));
		return excerpts;
	}

	/** The title with what was looked for in it. */
	public List<Piece> title(FoundCase found, SearchQuery query) {
		return Marked.whole(found.title(), query.words()).pieces();
	}

	/** One text of a case. */
	record Text(long caseId, Source source, String text) {
	}

	/**
	 * A part of one text.
	 *
	 * @param source which text
	 * @param snippet the part
	 */
	public record Excerpt(Source source, Marked.Snippet snippet) {

		public List<Piece> pieces() {
			return this.snippet.marked().pieces();
		}

		/** Whether the text begins before it. */
		public boolean cutBefore() {
			return this.snippet.after();
		}

		/** Whether the text goes on behind it. */
		public boolean cutAfter() {
			return this.snippet.before();
		}

	}

}
