package vn.langnghe.metrics;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** Counts and writes a report; implemented where figures are put into words. */
public interface ReportWriting {

	/**
	 * Writes a report in all formats, of what is counted once.
	 * @param scope whose figures
	 * @param period a period that is over
	 * @param madeAt now
	 */
	Map<ReportFormat, byte[]> write(Scope scope, Period period, Locale locale, Instant madeAt);

}
