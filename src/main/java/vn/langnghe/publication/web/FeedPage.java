package vn.langnghe.publication.web;

import java.time.Duration;
import java.util.Locale;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The register for whoever follows it with a feed reader. */
@Controller
class FeedPage {

	/** As long as the figures stay the same. */
	static final CacheControl SHORT = CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic();

	private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

	private final ResultFeed feed;

	FeedPage(ResultFeed feed) {
		this.feed = feed;
	}

	@GetMapping("/open/results.atom")
	ResponseEntity<byte[]> newest(Locale locale, WebRequest request) {
		byte[] written = this.feed.write(ServletUriComponentsBuilder.fromCurrentContextPath().toUriString(), locale);
		String tag = "\"" + DigestUtils.md5DigestAsHex(written) + "\"";
		if (request.checkNotModified(tag)) {
			return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).cacheControl(SHORT).build();
		}
		return ResponseEntity.ok().eTag(tag).cacheControl(SHORT).contentType(ATOM).body(written);
	}

}
