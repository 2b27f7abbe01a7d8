package vn.langnghe.search;

import java.sql.Timestamp;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import vn.langnghe.platform.VietnamTime;

/**
 * A case that was found, which the person may see.
 *
 * @param id its key
 * @param number its number
 * @param title what it is about
 * @param state where it stands
 * @param receivedAt when it was received
 * @param agencyId who has it
 * @param procedureCode of the administrative procedure, or null
 * @param procedureName of the administrative procedure, or null
 * @param tier how well it fits: 0 is best
 */
public record FoundCase(long id, String number, String title, String state, Timestamp receivedAt, long agencyId,
		@Nullable String procedureCode, @Nullable String procedureName, int tier) {

	/** The day in Vietnam. */
	public LocalDate receivedOn() {
		return this.receivedAt.toInstant().atZone(VietnamTime.ZONE).toLocalDate();
	}

	/** Where a page goes on after it. */
	public Key key() {
		return new Key(this.tier, this.id);
	}

	/**
	 * Where a page begins: after this case.
	 *
	 * @param tier how well it fits
	 * @param id the case
	 */
	public record Key(int tier, long id) {

		/** A key from the URL; what is no key means the first page. */
		public static @Nullable Key of(@Nullable String code) {
			if (code == null || !code.matches("\\d_\\d{1,18}")) {
				return null;
			}
			return new Key(code.charAt(0) - '0', Long.parseLong(code.substring(2)));
		}

		/** As it stands in the URL. */
		public String code() {
			return this.tier + "_" + this.id;
		}

	}

}
