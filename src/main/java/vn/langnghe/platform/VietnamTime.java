package vn.langnghe.platform;

import java.time.ZoneId;

/** The one time zone in which days are counted and times are shown. */
public final class VietnamTime {

	public static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

	private VietnamTime() {
	}

}
