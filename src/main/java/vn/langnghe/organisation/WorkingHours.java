package vn.langnghe.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import vn.langnghe.platform.VietnamTime;

/**
 * When a working day begins and ends. The law counts days and names no hour, so the hours
 * are a choice of ours (design), given to each calendar.
 *
 * @param opens when work begins
 * @param closes when work ends, which is the moment at which a due date is over
 * @param zone where the clock hangs
 */
public record WorkingHours(LocalTime opens, LocalTime closes, ZoneId zone) {

	/** 07:30 to 17:00 in Vietnam, the usual hours of a commune's office. */
	public static final WorkingHours OFFICE = new WorkingHours(LocalTime.of(7, 30), LocalTime.of(17, 0),
			VietnamTime.ZONE);

	/** Refuses hours that end before they begin. */
	public WorkingHours {
		if (!opens.isBefore(closes)) {
			throw new IllegalArgumentException("A working day ends after it begins: " + opens + ", " + closes);
		}
	}

	LocalDate dayOf(Instant instant) {
		return instant.atZone(this.zone).toLocalDate();
	}

	Instant opening(LocalDate day) {
		return day.atTime(this.opens).atZone(this.zone).toInstant();
	}

	Instant closing(LocalDate day) {
		return day.atTime(this.closes).atZone(this.zone).toInstant();
	}

}
