package vn.langnghe.organisation;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.database.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class CalendarsTest {

	private static final LocalDate CULTURE_DAY = LocalDate.of(2026, 11, 24);

	private static final LocalDate FLOOD = LocalDate.of(2026, 10, 14);

	private static JdbcClient database;

	private final Calendars calendars = new Calendars(database);

	private long ours;

	private long theirs;

	@BeforeAll
	static void migrate() {
		database = JdbcClient.create(TestDatabase.migrated().application());
		new NationalDays(database).seed();
	}

	@BeforeEach
	void twoCommunes() {
		database.sql("delete from agency_day").update();
		database.sql("delete from agency").update();
		this.ours = agency("XA1");
		this.theirs = agency("XA2");
	}

	@Test
	void everyAgencyKeepsTheNationalHolidays() {
		assertThat(this.calendars.of(this.ours).isWorkingDay(CULTURE_DAY)).isFalse();
		assertThat(this.calendars.of(this.ours).isWorkingDay(LocalDate.of(2026, 8, 22))).isTrue();
	}

	@Test
	void aDayThatAnAgencySetsIsItsOwnAndFeltAtOnce() {
		assertThat(this.calendars.of(this.ours).isWorkingDay(FLOOD)).isTrue();
		holiday(FLOOD, "Nghỉ do lũ lụt");
		assertThat(this.calendars.of(this.ours).isWorkingDay(FLOOD)).isFalse();
		assertThat(this.calendars.of(this.theirs).isWorkingDay(FLOOD)).isTrue();
	}

	@Test
	void anotherNodeReadsTheEditFromTheDatabase() {
		holiday(FLOOD, "Nghỉ do lũ lụt");
		assertThat(new Calendars(database).of(this.ours).isWorkingDay(FLOOD)).isFalse();
	}

	@Test
	void anAgencyMayWorkOnANationalHolidayAndTakeThatBack() {
		set(CULTURE_DAY, CalendarDay.Kind.WORKING, "Trực bầu cử", CalendarDay.Certainty.HIGH);
		assertThat(this.calendars.of(this.ours).isWorkingDay(CULTURE_DAY)).isTrue();
		this.calendars.clear(this.ours, CULTURE_DAY);
		assertThat(this.calendars.of(this.ours).isWorkingDay(CULTURE_DAY)).isFalse();
	}

	@Test
	void settingADayAgainReplacesIt() {
		holiday(FLOOD, "Nghỉ do lũ lụt");
		set(FLOOD, CalendarDay.Kind.WORKING, "Đi làm lại", CalendarDay.Certainty.PROVISIONAL);
		assertThat(this.calendars.of(this.ours).isWorkingDay(FLOOD)).isTrue();
	}

	@Test
	void aDayWithoutANameIsNotKept() {
		assertThatExceptionOfType(Invalid.class).isThrownBy(() -> holiday(FLOOD, " \u0000 "));
		assertThat(this.calendars.of(this.ours).isWorkingDay(FLOOD)).isTrue();
	}

	@Test
	void theNationalListFollowsTheFileAndLeavesTheDaysOfAgenciesAlone() {
		holiday(FLOOD, "Nghỉ do lũ lụt");
		database.sql("insert into national_day values ('2026-03-02', 'holiday', 'Bỏ', 'provisional', 'gone')").update();
		database.sql("update national_day set certainty = 'provisional' where day = '2026-11-24'").update();
		new NationalDays(database).seed();
		new NationalDays(database).seed();
		assertThat(database.sql("select count(*) from national_day").query(Integer.class).single()).isEqualTo(41);
		WorkingCalendar calendar = new Calendars(database).of(this.ours);
		assertThat(calendar.isWorkingDay(LocalDate.of(2026, 3, 2))).isTrue();
		assertThat(calendar.isWorkingDay(FLOOD)).isFalse();
		assertThat(
				calendar.due(CULTURE_DAY.minusDays(1).atTime(9, 0).toInstant(ZoneOffset.ofHours(7)), 1).provisional())
			.isFalse();
	}

	private void holiday(LocalDate day, String name) {
		set(day, CalendarDay.Kind.HOLIDAY, name, CalendarDay.Certainty.HIGH);
	}

	private void set(LocalDate day, CalendarDay.Kind kind, String name, CalendarDay.Certainty certainty) {
		this.calendars.set(this.ours, new CalendarDay(day, kind, name, certainty), "Thông báo 1/TB-UBND", null);
	}

	private static long agency(String code) {
		return database
			.sql("insert into agency (code, name, name_en) values (:code, 'UBND xã', 'Commune') returning id")
			.param("code", code)
			.query(Long.class)
			.single();
	}

}
