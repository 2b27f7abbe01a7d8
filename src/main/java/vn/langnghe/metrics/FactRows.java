package vn.langnghe.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of the facts. They go to the database as one text a batch, their columns being
 * the components of the records, and are compared there.
 */
@Component
class FactRows {

	private static final JsonMapper JSON = JsonMapper.builder()
		.findAndAddModules()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
		.visibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.NONE)
		.visibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY)
		.build();

	/** What stands there and what should, of the rows that belong to the given cases. */
	private static final String DIFFERENCES = """
			select coalesce(f.case_id, g.case_id) as case_id, '%1$s' as kind, coalesce(f.%2$s, g.%2$s) as key,
			  g.%2$s is not null as made, (select string_agg(concat(k, ' ', to_jsonb(f) ->> k, ' | ', to_jsonb(g) ->> k),
			  ', ' order by k) from jsonb_object_keys(coalesce(to_jsonb(f), to_jsonb(g))) k
			  where to_jsonb(f) -> k is distinct from to_jsonb(g) -> k) as columns
			from (select * from %1$s where case_id = any(?)) f
			full join jsonb_populate_recordset(null::%1$s, ?::jsonb) g on g.%2$s = f.%2$s
			where f is distinct from g""";

	private final JdbcClient jdbc;

	FactRows(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Writes those that are not there as they are; the others stay untouched. */
	void keep(FactMaking.Facts facts) {
		keep("case_fact", "case_id", facts.cases());
		keep("step_fact", "work_item_id", facts.steps());
	}

	private void keep(String table, String key, List<?> rows) {
		String json = json(rows);
		this.jdbc.sql("""
				delete from %1$s f using jsonb_populate_recordset(null::%1$s, ?::jsonb) g
				where f.%2$s = g.%2$s and f is distinct from g""".formatted(table, key)).param(json).update();
		this.jdbc.sql("""
				insert into %1$s select g.* from jsonb_populate_recordset(null::%1$s, ?::jsonb) g
				on conflict (%2$s) do nothing""".formatted(table, key)).param(json).update();
	}

	/** Where what is kept is not what was made. */
	List<FactDifference> differences(FactMaking.Facts facts) {
		Long[] cases = facts.cases().stream().map(CaseFact::caseId).toArray(Long[]::new);
		List<FactDifference> found = new ArrayList<>();
		Stream.of("case_fact", "step_fact").forEach((table) -> {
			boolean ofCases = table.equals("case_fact");
			found.addAll(this.jdbc.sql(DIFFERENCES.formatted(table, ofCases ? "case_id" : "work_item_id"))
				.params(cases, json(ofCases ? facts.cases() : facts.steps()))
				.query(FactDifference.class)
				.list());
		});
		return found;
	}

	private static String json(List<?> rows) {
		try {
			return JSON.writeValueAsString(rows);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("records of plain values can be written", ex);
		}
	}

}
