package vn.langnghe.metrics;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * What anybody may know of the figures of a period. Numbers that may not be known are not
 * in here at all.
 *
 * @param cut as of when it is counted
 * @param figures by topic
 * @param agencies those under the agency that have any case, one by one
 */
public record PublicFigures(Instant cut, List<PublicFigure> figures, List<OfAgency> agencies) {

	/** The figures about something. */
	public Stream<PublicFigure> about(PublicFigure.Topic topic) {
		return this.figures.stream().filter((one) -> one.topic() == topic);
	}

	/** One of the figures. */
	public ShownRate of(String code) {
		return this.figures.stream().filter((one) -> one.code().equals(code)).findFirst().orElseThrow().value();
	}

	/**
	 * One of several agencies.
	 *
	 * @param agencyId the agency
	 * @param onTime on time, of what was received or in hand
	 */
	public record OfAgency(long agencyId, ShownRate onTime) {
	}

}
