package vn.langnghe.casework;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the earlier register said of the cases that were taken over. */
@Component
@Transactional(readOnly = true)
public class EarlierRecords {

	private final JdbcClient jdbc;

	EarlierRecords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Transactional
	void keep(CaseFile caseFile, EarlierCase earlier, long importId) {
		this.jdbc.sql("""
				insert into earlier_case (case_id, agency_id, old_number, received_on, channel, department, ended_as,
				  ended_on, outcome, reply_number, satisfied, import_id)
				values (?, ?, ?, ?, ?::text, ?::text, ?, ?, ?::text, ?::text, ?::boolean, ?)""")
			.params(caseFile.id(), caseFile.agencyId(), earlier.oldNumber(), earlier.receivedOn(),
					(earlier.channel() != null) ? earlier.channel().name() : null, earlier.department(),
					earlier.ending().name(), earlier.endedOn(), earlier.outcome(), earlier.replyNumber(),
					earlier.satisfied(), importId)
			.update();
	}

	Map<String, String> known(long agencyId, Collection<String> keys) {
		Map<String, String> known = new HashMap<>();
		this.jdbc.sql("""
				select e.old_key, c.number from earlier_case e join case_file c on c.id = e.case_id
				where e.agency_id = ? and e.old_key = any(?)""")
			.params(agencyId, keys.toArray(String[]::new))
			.query((row) -> {
				known.put(row.getString(1), row.getString(2));
			});
		return known;
	}

	/** Of one case; empty for what was received here. */
	public Optional<EarlierRecord> of(CaseFile caseFile) {
		if (caseFile.received().channel() != Channel.IMPORT) {
			return Optional.empty();
		}
		return this.jdbc.sql("""
				select old_number, channel, department, ended_as as ending, ended_on, outcome, reply_number, satisfied
				from earlier_case where case_id = ?""").param(caseFile.id()).query(EarlierRecord.class).optional();
	}

	/**
	 * What stood there; what is null did not.
	 *
	 * @param oldNumber its number there
	 * @param channel how it came
	 * @param department who handled it
	 * @param ending how it ended
	 * @param endedOn when
	 * @param outcome what came of it
	 * @param replyNumber the number of the reply
	 * @param satisfied how the citizen judged the answer
	 */
	public record EarlierRecord(String oldNumber, @Nullable Channel channel, @Nullable String department,
			EarlierEnding ending, LocalDate endedOn, @Nullable String outcome, @Nullable String replyNumber,
			@Nullable Boolean satisfied) {
	}

}
