package vn.langnghe.attachments;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which files may be given out. Where a scanner is configured none is before it has been
 * found clean; what was found infected never is, with or without a scanner.
 */
@Component
@EnableConfigurationProperties(ClamdSettings.class)
class Quarantine {

	private final JdbcClient jdbc;

	private final ClamdSettings settings;

	Quarantine(JdbcClient jdbc, ClamdSettings settings) {
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/** The state of each of these contents. */
	Map<Long, Safety> of(Set<Long> contentIds) {
		return contentIds.isEmpty() ? Map.of()
				: this.jdbc.sql("select id, verdict from file_content where id in (:ids)")
					.param("ids", contentIds)
					.query((row, number) -> Map.entry(row.getLong(1), safety(row.getString(2))))
					.list()
					.stream()
					.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	Safety of(long contentId) {
		return of(Set.of(contentId)).getOrDefault(contentId, Safety.WAITING);
	}

	private Safety safety(String verdict) {
		if ("INFECTED".equals(verdict)) {
			return Safety.INFECTED;
		}
		return "CLEAN".equals(verdict) || !this.settings.isConfigured() ? Safety.OPEN : Safety.WAITING;
	}

}
