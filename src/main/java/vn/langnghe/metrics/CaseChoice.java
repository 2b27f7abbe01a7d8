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
