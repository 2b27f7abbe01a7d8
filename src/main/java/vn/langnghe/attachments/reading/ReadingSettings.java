package vn.langnghe.attachments.reading;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files are read, {@code langnghe.attachments.reading.*}.
 *
 * @param processes how many files are read at once on this node; 0 leaves one processor
 * to people, where there are two or more
 * @param memory the heap of each process
 * @param limit how long one file may take
 * @param idle after how long without a file a process ends
 * @param tesseract the program that recognises letters in pictures, found on the path
 * unless it is one; empty for none
 */
@ConfigurationProperties("langnghe.attachments.reading")
record ReadingSettings(@DefaultValue("0") int processes, @DefaultValue("256MB") DataSize memory,
		@DefaultValue("30s") Duration limit, @DefaultValue("1m") Duration idle,
		@DefaultValue("tesseract") String tesseract) {

	private static final Duration LONGEST = Duration.ofMinutes(5);

	/** Whoever sets it wrongly learns it at the start. */
	ReadingSettings {
		if (processes < 0 || limit.compareTo(Duration.ofSeconds(1)) < 0 || limit.compareTo(LONGEST) > 0
				|| memory.toMegabytes() < 64) {
			throw new IllegalStateException(
					"langnghe.attachments.reading.* is not as langnghe.env.example explains it");
		}
	}

	int places() {
		int processors = Runtime.getRuntime().availableProcessors();
		return (this.processes > 0) ? Math.min(this.processes, processors) : Math.max(1, processors - 1);
	}

	/** Of the time of a file, what recognising letters may take. */
	Duration recognising() {
		return this.limit.multipliedBy(2).dividedBy(3);
	}

}
