package vn.langnghe.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The working calendars of all agencies: the national days, and over them the days that
 * an agency has set for itself.
 *
 * <p>
 * A calendar is kept in memory for a minute, so an edit is felt everywhere within that
 * time. What is changed through {@link CalendarChanges} moves the due dates already given
 * too.
 */
@Service
public class Calendars {

	private final JdbcClient database;

	private final LoadingCache<Long, WorkingCalendar> calendars = Caffeine.newBuilder()
		.expireAfterWrite(Duration.ofMinutes(1))
		.maximumSize(5_000)
		.build(CacheLoader.bulk((Set<? extends Long> agencyIds) -> readAll(agencyIds)));

	Calendars(JdbcClient database) {
		this.database = database;
	}

	/** The calendar by which the agency's time limits are counted. */
	public WorkingCalendar of(long agencyId) {
		return this.calendars.get(agencyId);
	}

	/** The same of many agencies, by their ids. */
	public Map<Long, WorkingCalendar> of(Collection<Long> agencyIds) {
		return this.calendars.getAll(agencyIds);
	}

	/** All that have no days of their own share one. */
	private Map<Long, WorkingCalendar> readAll(Set<? extends Long> agencyIds) {
		Set<Long> withOwn = this.database.sql("select distinct agency_id from agency_day where agency_id = any(?)")
			.param(agencyIds.toArray(Long[]::new))
			.query(Long.class)
			.set();
		Map<Long, WorkingCalendar> read = new HashMap<>();
		WorkingCalendar nations = null;
		for (Long agency : agencyIds) {
			if (withOwn.contains(agency)) {
				read.put(agency, read(agency));
			}
			else {
				nations = (nations != null) ? nations : read(agency);
				read.put(agency, nations);
			}
		}
		return read;
	}

	/** What the agency's calendar is in the database now, seen by this transaction. */
	WorkingCalendar read(long agencyId) {
		return new WorkingCalendar(days(agencyId));
	}

	/** The days that differ from their weekday: the nation's, under the agency's own. */
	List<CalendarDay> days(long agencyId) {
		return this.database.sql("""
				select day, kind, name, certainty from agency_day where agency_id = :agency
				union all
				select day, kind, name, certainty from national_day
				where day not in (select day from agency_day where agency_id = :agency)
				""").param("agency", agencyId).query(Calendars::day).list();
	}

	/**
	 * Makes a day of the agency a holiday or a working day, whatever the national list
	 * says of it.
	 * @param source the notice it comes from
	 * @param by the account that entered it, or null
	 */
	void set(long agencyId, CalendarDay day, String source, @Nullable Long by) {
		this.database.sql("""
				insert into agency_day (agency_id, day, kind, name, certainty, source, entered_by, entered_at)
				values (:agency, :day, :kind, :name, :certainty, :source, :by, now())
				on conflict (agency_id, day) do update
				set kind = excluded.kind, name = excluded.name, certainty = excluded.certainty,
				  source = excluded.source, entered_by = excluded.entered_by, entered_at = excluded.entered_at
				""")
			.param("agency", agencyId)
			.param("day", day.day())
			.param("kind", code(day.kind()))
			.param("name", day.name())
			.param("certainty", code(day.certainty()))
			.param("source", source)
			.param("by", by, Types.BIGINT)
			.update();
		forget(agencyId);
	}

	/** Takes back what the agency has set for a day: the national list holds again. */
	void clear(long agencyId, LocalDate day) {
		this.database.sql("delete from agency_day where agency_id = :agency and day = :day")
			.param("agency", agencyId)
			.param("day", day)
			.update();
		forget(agencyId);
	}

	/**
	 * Only what is committed may be kept in memory: until then the others count by the
	 * old calendar, and when it fails nobody has counted by the new one.
	 */
	private void forget(long agencyId) {
		if (!TransactionSynchronizationManager.isSynchronizationActive()) {
			this.calendars.invalidate(agencyId);
			return;
		}
		TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {

			@Override
			public void afterCompletion(int status) {
				Calendars.this.calendars.invalidate(agencyId);
			}
		});
	}

	static CalendarDay day(ResultSet row, int number) throws SQLException {
		return new CalendarDay(row.getObject("day", LocalDate.class),
				CalendarDay.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getString("name"),
				CalendarDay.Certainty.valueOf(row.getString("certainty").toUpperCase(Locale.ROOT)));
	}

	private static String code(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
