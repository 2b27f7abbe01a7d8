package vn.langnghe.attachments;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be sent; people are told.
 *
 * @param maxSize of one file
 * @param maxFiles with one form
 * @param unclaimedFor how long a chosen file waits for its form to be sent
 * @param atOnce how many files one node takes in at the same time
 * @param longest how long one file may take to come in
 */
@ConfigurationProperties("langnghe.attachments")
public record UploadLimits(@DefaultValue("10MB") DataSize maxSize, @DefaultValue("5") int maxFiles,
		@DefaultValue("P1D") Duration unclaimedFor, @DefaultValue("16") int atOnce,
		@DefaultValue("PT10M") Duration longest) {

	static final long MEGABYTE = 1024 * 1024;

	/** The size of one file as people read it. */
	public long megabytes() {
		return this.maxSize.toMegabytes();
	}

}
