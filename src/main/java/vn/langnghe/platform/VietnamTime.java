package vn.langnghe.platform;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** The one time zone in which days are counted and times are shown. */
public final class VietnamTime {

	public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

	private VietnamTime() {
	}

	/** The day in Vietnam now. */
	public static LocalDate today(Clock clock) {
		return clock.instant().atZone(ZONE).toLocalDate();
	}

}
