package vn.langnghe.casework;

import java.util.Locale;

/**
 * By what a regulation is judged when somebody asks to amend it. The six are those that
 * Decree 20/2008/ND-CP art. 14 is said to name; its wording has not been read in a source
 * (unverified), so the names here are ours.
 */
public enum Criterion {

	/** sự cần thiết. */
	NECESSITY,
	/** tính hợp lý. */
	REASONABLENESS,
	/** tính hợp pháp. */
	LEGALITY,
	/** đơn giản, dễ hiểu. */
	CLARITY,
	/** tính khả thi. */
	FEASIBILITY,
	/** thống nhất với quy định khác và điều ước quốc tế. */
	CONSISTENCY;

	/** The name of its form field and column. */
	public String field() {
		return name().toLowerCase(Locale.ROOT);
	}

	public String messageKey() {
		return "casework.proposal." + field();
	}

}
