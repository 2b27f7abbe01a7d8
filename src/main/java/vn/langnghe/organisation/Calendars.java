package vn.langnghe.organisation;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The working calendars of all agencies: the national days, and over them the days that
 * an agency has set for itself.
 *
 * <p>
 * A calendar is kept in memory for a minute, so an edit is felt everywhere within that
 * time. Due dates already given do not move with it.
 */
@Service
public class Calendars {

	private final JdbcClient database;

	private final LoadingCache<Long, WorkingCalendar> calendars = Caffeine.newBuilder()
		.expireAfterWrite(Duration.ofMinutes(1))
		.maximumSize(5_000)
		.build(this::read);

	Calendars(JdbcClient database) {
		this.database = database;
	}

	/** The calendar by which the agency's time limits are counted. */
	public WorkingCalendar of(long agencyId) {
		return this.calendars.get(agencyId);
	}

	/**
	 * Makes a day of the agency a holiday or a working day, whatever the national list
	 * says of it.
	 * @throws vn.langnghe.platform.Invalid when the name is missing or too long, or the
	 * year cannot be meant
	 */
	@Transactional
	public void set(long agencyId, LocalDate day, CalendarDay.Kind kind, String name, CalendarDay.Certainty certainty) {
		CalendarDay valid = new CalendarDay(day, kind, name, certainty);
		this.database.sql("""
				insert into agency_day (agency_id, day, kind, name, certainty)
				values (:agency, :day, :kind, :name, :certainty)
				on conflict (agency_id, day) do update
				set kind = excluded.kind, name = excluded.name, certainty = excluded.certainty
				""")
			.param("agency", agencyId)
			.param("day", valid.day())
			.param("kind", code(valid.kind()))
			.param("name", valid.name())
			.param("certainty", code(valid.certainty()))
			.update();
		this.calendars.invalidate(agencyId);
	}

	/** Takes back what the agency has set for a day: the national list holds again. */
	@Transactional
	public void clear(long agencyId, LocalDate day) {
		this.database.sql("delete from agency_day where agency_id = :agency and day = :day")
			.param("agency", agencyId)
			.param("day", day)
			.update();
		this.calendars.invalidate(agencyId);
	}

	private WorkingCalendar read(long agencyId) {
		List<CalendarDay> days = this.database.sql("""
				select day, kind, name, certainty from agency_day where agency_id = :agency
				union all
				select day, kind, name, certainty from national_day
				where day not in (select day from agency_day where agency_id = :agency)
				""")
			.param("agency", agencyId)
			.query((row, number) -> new CalendarDay(row.getObject("day", LocalDate.class),
					CalendarDay.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)), row.getString("name"),
					CalendarDay.Certainty.valueOf(row.getString("certainty").toUpperCase(Locale.ROOT))))
			.list();
		return new WorkingCalendar(days);
	}

	private static String code(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT);
	}

}
