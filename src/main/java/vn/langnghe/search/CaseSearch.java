package vn.langnghe.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseSight;
import vn.langnghe.casework.CaseSight.Sight;
import vn.langnghe.search.FoundCase.Key;
import vn.langnghe.search.SearchQuery.Tier;

/**
 * Finds cases. Whether the person may see a case is a condition of the question itself,
 * the same that guards its page. What fits best comes first, and of what fits equally
 * well the newest. Each question looks through the newest cases first, which is all that
 * is needed for words that stand in many; only what they do not fill is asked of the
 * index, where it is little then. So a page takes about the same time whatever was typed.
 */
@Service
@Transactional(readOnly = true)
public class CaseSearch {

	/** Cases on one page. */
	public static final int PAGE = 20;

	/** So many of the newest are looked through before the index is asked. */
	private static final int NEWEST = 1_500;

	private static final String COLUMNS = """
			select c.id, c.number, c.title, c.state, c.received_at, c.agency_id, p.code as procedure_code,
			  p.name as procedure_name, %d as tier""";

	private static final String IN_SCOPE = "(s.agency_id = any(:agencies)%s) and s.case_id < :before";

	private static final String AMONG_NEWEST = COLUMNS + """

			from (select * from case_search s where %s order by s.case_id desc limit :newest) s
			join case_file c on c.id = s.case_id left join administrative_procedure p on p.id = c.procedure_id
			where %s order by s.case_id desc limit :limit""";

	/** The order is none that an index has, so that nobody walks all cases in it. */
	private static final String BY_INDEX = COLUMNS + """

			from case_search s join case_file c on c.id = s.case_id
			left join administrative_procedure p on p.id = c.procedure_id
			where %s and %s order by s.case_id + 0 desc limit :limit""";

	private final CaseSight sight;

	private final JdbcClient jdbc;

	CaseSearch(CaseSight sight, JdbcClient jdbc) {
		this.sight = sight;
		this.jdbc = jdbc;
	}

	/**
	 * The case of a number.
	 * @param query what was typed
	 * @param reader who looks for it
	 * @return its number as it is written, empty when there is none that this person may
	 * see
	 */
	public Optional<String> exactly(SearchQuery query, long reader) {
		Sight seen = this.sight.of(reader);
		return query.number()
			.flatMap((number) -> seen
				.bind(this.jdbc.sql("select c.number from case_file c where c.number = :number and " + seen.seen()))
				.param("number", number)
				.query(String.class)
				.optional());
	}

	/**
	 * One page.
	 * @param query what is looked for; when empty, the newest of what the filter allows
	 * @param filter what narrows it
	 * @param reader who looks
	 * @param after the case after which the page begins, or null for the first page
	 * @return up to {@link #PAGE} cases and one more when there is a next page
	 */
	public List<FoundCase> page(SearchQuery query, Filter filter, long reader, @Nullable Key after) {
		if (query.isTrackingCode()) {
			return List.of();
		}
		Sight seen = this.sight.of(reader);
		List<Tier> tiers = query.isEmpty() ? List.of() : query.tiers();
		Scope scope = new Scope(seen, filter, tiers, prepared(seen));
		List<FoundCase> found = new ArrayList<>();
		for (int tier = (after != null) ? after.tier() : 0; tier < Math.max(tiers.size(), 1)
				&& found.size() <= PAGE; tier++) {
			long before = (after != null && after.tier() == tier) ? after.id() : Long.MAX_VALUE;
			found.addAll(rows(scope, tier, before, PAGE + 1 - found.size()));
		}
		return found;
	}

	/**
	 * For the rest of the transaction questions are planned anew, for how many cases have
	 * a word decides the way, and never by reading all words of all cases.
	 * @return whether looking through the newest looks through everything
	 */
	private boolean prepared(Sight seen) {
		this.jdbc.sql(
				"select set_config('plan_cache_mode', 'force_custom_plan', true), set_config('enable_seqscan', 'off', true)")
			.query()
			.listOfRows();
		return bind(this.jdbc.sql("select count(*) from (select 1 from case_search s where " + inScope(seen)
				+ " limit :newest + 1) counted"), seen, Long.MAX_VALUE)
			.query(Integer.class)
			.single() <= NEWEST;
	}

	/** Cases by their keys, in this order, as far as the person may see them. */
	public List<FoundCase> of(List<Long> ids, long reader) {
		Sight seen = this.sight.of(reader);
		return seen.bind(this.jdbc.sql("""
				select c.id, c.number, c.title, c.state, c.received_at, c.agency_id, p.code as procedure_code,
				  p.name as procedure_name, 0 as tier
				from unnest(:ids) with ordinality wanted(id, place) join case_file c on c.id = wanted.id
				left join administrative_procedure p on p.id = c.procedure_id where %s order by place"""
			.formatted(seen.seen()))).param("ids", ids.toArray(Long[]::new)).query(FoundCase.class).list();
	}

	private List<FoundCase> rows(Scope scope, int tier, long before, int limit) {
		String condition = scope.condition(tier);
		String inScope = inScope(scope.seen());
		List<FoundCase> newest = ask(AMONG_NEWEST.formatted(tier, inScope, condition), scope, before, limit);
		return (newest.size() == limit || scope.few()) ? newest
				: ask(BY_INDEX.formatted(tier, inScope, condition), scope, before, limit);
	}

	private List<FoundCase> ask(String sql, Scope scope, long before, int limit) {
		StatementSpec question = scope.filter()
			.bind(scope.seen().bind(bind(this.jdbc.sql(sql), scope.seen(), before)))
			.param("limit", limit);
		for (int tier = 0; tier < scope.tiers().size(); tier++) {
			question = question.param("tier" + tier, scope.tiers().get(tier).lexemes());
		}
		return question.query(FoundCase.class).list();
	}

	private static String inScope(Sight seen) {
		return IN_SCOPE.formatted(seen.own().isEmpty() ? "" : " or s.case_id = any(:own)");
	}

	private static StatementSpec bind(StatementSpec question, Sight seen, long before) {
		return question.param("agencies", seen.agencies().toArray(Long[]::new))
			.param("own", seen.own().toArray(Long[]::new))
			.param("before", before)
			.param("newest", NEWEST);
	}

	/** What stays the same for all questions of a page. */
	private record Scope(Sight seen, Filter filter, List<Tier> tiers, boolean few) {

		/** What fits better stood on an earlier page or further up on this one. */
		String condition(int tier) {
			String fits = this.tiers.isEmpty() ? "true"
					: this.tiers.get(tier).condition(tier) + IntStream.range(0, tier)
						.mapToObj((better) -> " and not (" + this.tiers.get(better).condition(better) + ")")
						.collect(Collectors.joining());
			return fits + this.filter.condition() + " and " + this.seen.seen();
		}

	}

}
