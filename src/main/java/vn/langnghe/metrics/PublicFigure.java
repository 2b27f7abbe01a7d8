package vn.langnghe.metrics;

/**
 * One figure as anybody may know it.
 *
 * @param topic what it is about
 * @param code its stable name, such as {@code on-time} or {@code PRAISE}
 * @param value what is told of it
 */
public record PublicFigure(Topic topic, String code, ShownRate value) {

	/** What figures are about, in the order in which they are read. */
	public enum Topic {

		/** How many were received, answered and so on. */
		NUMBER,
		/** The figures of Decision 766/QD-TTg. */
		FIGURE,
		/** What citizens said of the answers. */
		SATISFACTION,
		/** Shares of the natures among what was received. */
		NATURE,
		/** Shares of the kinds of Decree 20/2008 among what was received. */
		KIND;

		/** The key of its name in the messages. */
		public String messageKey() {
			return "publication.topic." + name();
		}

	}

}
