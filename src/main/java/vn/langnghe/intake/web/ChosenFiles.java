package vn.langnghe.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.Errors;
import org.springframework.web.multipart.MultipartFile;

import vn.langnghe.attachments.UploadLimits;
import vn.langnghe.attachments.Uploads;
import vn.langnghe.platform.DomainException;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.web.Throttle;
import vn.langnghe.platform.web.TooOften;

/**
 * The files of a form that is not sent yet. A script sends each as it is chosen; without
 * one they come with the form itself, one at a time. The form's key is what holds them
 * together.
 */
@Component
class ChosenFiles {

	/** What a button of the list sends. */
	private static final Pattern REMOVE = Pattern.compile("remove-(\\d{1,18})");

	private static final String FIELD = "files";

	private final Uploads uploads;

	private final UploadLimits limits;

	private final Throttle throttle;

	ChosenFiles(Uploads uploads, UploadLimits limits, Throttles throttles) {
		this.uploads = uploads;
		this.limits = limits;
		this.throttle = throttles.uploads();
	}

	/** Puts them on a page. */
	void show(String key, Model model) {
		model.addAttribute("files", this.uploads.chosen(key));
		model.addAttribute("limits", this.limits);
	}

	/**
	 * What the form says about files: one that came along, or one to be taken away.
	 * @return whether the form was sent for that alone
	 */
	boolean changed(String key, String go, @Nullable MultipartFile file, Errors errors, HttpServletRequest request)
			throws IOException {
		Matcher remove = REMOVE.matcher(go);
		if (remove.matches()) {
			this.uploads.remove(key, Long.parseLong(remove.group(1)));
			return true;
		}
		if (file != null && !(file.isEmpty() && "".equals(file.getOriginalFilename()))) {
			try (InputStream bytes = file.getInputStream()) {
				take(key, String.valueOf(file.getOriginalFilename()), bytes, request);
			}
			catch (DomainException refusal) {
				errors.rejectValue(FIELD, refusal.messageKey(), refusal.arguments(), null);
			}
		}
		return go.equals("attach");
	}

	/**
	 * Takes one file in.
	 * @throws DomainException with words for the sender when it is not taken
	 */
	void take(String key, String name, InputStream bytes, HttpServletRequest request) throws IOException {
		long wait = this.throttle.take(request);
		if (wait > 0) {
			throw new NotAllowedNow("attachments.error.too-often", TooOften.minutes(wait));
		}
		this.uploads.take(key, name, bytes);
	}

	/** The form goes on under another key, with its files. */
	void carryOver(String key, String newKey) {
		this.uploads.carryOver(key, newKey);
	}

}
