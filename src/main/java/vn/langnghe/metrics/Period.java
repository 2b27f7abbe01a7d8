package vn.langnghe.metrics;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.VietnamTime;

/**
 * The time over which something is counted, in whole days of Vietnam.
 *
 * @param code as it stands in an address: {@code 2026}, {@code 2026-H1}, {@code 2026-Q1},
 * {@code 2026-02} or {@code 2026-02-01..2026-02-14}
 * @param from the first day
 * @param to the last day
 */
public record Period(String code, LocalDate from, LocalDate to) {

	private static final Pattern CODE = Pattern.compile("(\\d{4})(?:-(?:Q([1-4])|H([12])|(\\d{2})))?");

	private static final Pattern DAYS = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})\\.\\.(\\d{4}-\\d{2}-\\d{2})");

	/** The law of the figures is of 2022; before 2008 there was no feedback to count. */
	private static final int FIRST_YEAR = 2008;

	/**
	 * Reads a period.
	 * @param code its code
	 * @param today what has not begun yet has nothing to count
	 * @throws Invalid when there is no such period, it ends before it begins, or it has
	 * not begun
	 */
	public static Period of(String code, LocalDate today) {
		Period period = read(code.strip());
		if (period.to.isBefore(period.from)) {
			throw new Invalid("period", "metrics.error.period-reversed");
		}
		if (period.from.getYear() < FIRST_YEAR) {
			throw new Invalid("period", "metrics.error.period-unknown");
		}
		if (period.from.isAfter(today)) {
			throw new Invalid("period", "metrics.error.period-ahead");
		}
		return period;
	}

	/** The quarter in which a day lies. */
	public static Period quarterOf(LocalDate day) {
		return read(day.getYear() + "-Q" + ((day.getMonthValue() + 2) / 3));
	}

	private static Period read(String code) {
		try {
			Matcher days = DAYS.matcher(code);
			if (days.matches()) {
				return new Period(code, LocalDate.parse(days.group(1)), LocalDate.parse(days.group(2)));
			}
			Matcher named = CODE.matcher(code);
			if (!named.matches()) {
				throw new Invalid("period", "metrics.error.period-unknown");
			}
			int first = 1;
			int months = 12;
			if (named.group(2) != null) {
				months = 3;
				first = 3 * Integer.parseInt(named.group(2)) - 2;
			}
			else if (named.group(3) != null) {
				months = 6;
				first = 6 * Integer.parseInt(named.group(3)) - 5;
			}
			else if (named.group(4) != null) {
				months = 1;
				first = Integer.parseInt(named.group(4));
			}
			YearMonth begin = YearMonth.of(Integer.parseInt(named.group(1)), first);
			return new Period(code, begin.atDay(1), begin.plusMonths(months - 1).atEndOfMonth());
		}
		catch (DateTimeException ex) {
			throw new Invalid("period", "metrics.error.period-unknown");
		}
	}

	/** When it begins. */
	public Instant begin() {
		return this.from.atStartOfDay(VietnamTime.ZONE).toInstant();
	}

	/** When it ends: nothing that happens then belongs to it any more. */
	public Instant end() {
		return this.to.plusDays(1).atStartOfDay(VietnamTime.ZONE).toInstant();
	}

	/**
	 * As of when it is counted: its end, or now while it lasts. The same question asked
	 * later has the same answer.
	 */
	public Instant cut(Clock clock) {
		Instant now = clock.instant();
		return end().isBefore(now) ? end() : now;
	}

	/** Whether nothing of it is still to come. */
	public boolean isOver(Clock clock) {
		return this.to.isBefore(VietnamTime.today(clock));
	}

	/**
	 * The one just before, as long in months, or in days when it is not of whole months.
	 */
	public Period before() {
		LocalDate last = this.from.minusDays(1);
		if (!isOfWholeMonths()) {
			LocalDate first = this.from.minusDays(ChronoUnit.DAYS.between(this.from, this.to) + 1);
			return new Period(first + ".." + last, first, last);
		}
		int months = (int) ChronoUnit.MONTHS.between(this.from, this.to.plusDays(1));
		YearMonth begin = YearMonth.from(this.from).minusMonths(months);
		int number = (begin.getMonthValue() - 1) / months + 1;
		return switch (months) {
			case 1 -> read(begin.toString());
			case 3, 6 -> ((begin.getMonthValue() - 1) % months == 0)
					? read(begin.getYear() + ((months == 3) ? "-Q" : "-H") + number)
					: new Period(begin.atDay(1) + ".." + last, begin.atDay(1), last);
			case 12 -> (begin.getMonthValue() == 1) ? read(Integer.toString(begin.getYear()))
					: new Period(begin.atDay(1) + ".." + last, begin.atDay(1), last);
			default -> new Period(begin.atDay(1) + ".." + last, begin.atDay(1), last);
		};
	}

	/** Whether it is a month, a quarter, a half-year or a year. */
	boolean isNamed() {
		return CODE.matcher(this.code).matches();
	}

	/** Whether it is made of whole months, for what is only known by months. */
	boolean isOfWholeMonths() {
		return this.from.getDayOfMonth() == 1 && this.to.equals(YearMonth.from(this.to).atEndOfMonth());
	}

}
