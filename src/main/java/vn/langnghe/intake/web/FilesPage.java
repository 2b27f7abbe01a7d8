package vn.langnghe.intake.web;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

import vn.langnghe.platform.DomainException;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.web.RefusalWords;

/**
 * Takes a file in that a script sends as soon as it is chosen: the bytes and nothing
 * else, so that they can be passed on as they come. The form's key is no part of the
 * address, which is written into logs.
 */
@Controller
class FilesPage {

	/** The one address that takes files as they are. */
	static final String ADDRESS = "/feedback/files";

	private final ChosenFiles files;

	private final RefusalWords words;

	FilesPage(ChosenFiles files, RefusalWords words) {
		this.files = files;
		this.words = words;
	}

	/** Answers with the list of what is chosen now, or why this one is not taken. */
	@PostMapping(path = ADDRESS, consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
	String take(@RequestHeader("X-Form-Key") String key, @RequestHeader("X-File-Name") String name, Model model,
			Locale locale, HttpServletRequest request, HttpServletResponse response) {
		try {
			this.files.take(key, decoded(name), request.getInputStream(), request);
		}
		catch (Invalid refusal) {
			return problem(HttpStatus.BAD_REQUEST, refusal, model, locale, response);
		}
		catch (NotAllowedNow refusal) {
			return problem(HttpStatus.SERVICE_UNAVAILABLE, refusal, model, locale, response);
		}
		catch (IOException ex) {
			return problem(HttpStatus.SERVICE_UNAVAILABLE, new NotAllowedNow("attachments.error.broken-off"), model,
					locale, response);
		}
		this.files.show(key, model);
		return "attachments/field :: list";
	}

	private String problem(HttpStatus status, DomainException refusal, Model model, Locale locale,
			HttpServletResponse response) {
		response.setStatus(status.value());
		model.addAttribute("problem", this.words.of(refusal, locale));
		return "attachments/field :: problem";
	}

	/** A header holds no letters of Vietnamese. */
	private static String decoded(String name) {
		try {
			return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return name;
		}
	}

}
