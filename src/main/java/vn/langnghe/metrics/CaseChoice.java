package vn.langnghe.metrics;

import org.jspecify.annotations.Nullable;

/**
 * Which of the cases behind a figure are meant.
 *
 * @param figure the figure
 * @param counted whether those in the numerator, the others, or all
 * @param part only those that stood in it; null for all
 * @param why only those that satisfaction with the handling takes away for this reason
 * @param nature only those of it, {@code -} for what is not classified; null for all
 * @param kind only those of it, {@code -} for what has none; null for all
 */
public record CaseChoice(Figure figure, Counted counted, @Nullable Part part, Why why, @Nullable String nature,
		@Nullable String kind) {

	/** Of what has no nature or kind. */
	static final String NONE = "-";

	/**
	 * Whether there may be a case of this choice among some that are alike. What the
	 * figure and its side say beyond that is left to the query.
	 */
	boolean mayMean(Judged one) {
		boolean reason = switch (this.why) {
			case ANY -> true;
			case DISSATISFIED -> one.dissatisfied();
			case AGAIN -> one.again();
			case OVERDUE -> !one.onTime();
		};
		return reason && (this.part == null || this.part == one.part()) && isMeant(this.nature, one.nature())
				&& isMeant(this.kind, one.kind());
	}

	private static boolean isMeant(@Nullable String chosen, @Nullable String word) {
		return chosen == null || chosen.equals((word != null) ? word : NONE);
	}

	/** The figures of Decision 766/QD-TTg. */
	public enum Figure {

		SHARE, ON_TIME, ON_TIME_RAW, HANDLING, DOSSIERS;

		/** The key of its name; with {@code .definition} that of what it means. */
		public String messageKey() {
			return "metrics.figure." + name();
		}

	}

	/** On which side of the fraction. */
	public enum Counted {

		ALL, YES, NO

	}

	/** What is taken away from all. */
	public enum Why {

		ANY, DISSATISFIED, AGAIN, OVERDUE

	}

}
