package vn.langnghe.attachments.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.langnghe.attachments.AttachedFiles;
import vn.langnghe.attachments.AttachedFiles.Given;
import vn.langnghe.attachments.PictureSize;
import vn.langnghe.attachments.reading.FileReadings;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.IdentityReaders;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;

/**
 * The files of a case: a piece of the case page, and a page of its own. The guard before
 * {@code /cases/**} decides who gets here. Whatever is given out is a download under a
 * name of ours, and nothing in it is carried out by a browser.
 */
@Controller
@RequestMapping("/cases/{number}/attachments")
class AttachmentsPage {

	private static final String PAGE = "attachments/case";

	private static final String SEALED = "default-src 'none'; frame-ancestors 'none'; sandbox";

	private static final int BEGINNING = 8 * 1024;

	private final AttachedFiles files;

	private final CaseLookup cases;

	private final IdentityReaders readers;

	private final FileReadings readings;

	AttachmentsPage(AttachedFiles files, CaseLookup cases, IdentityReaders readers, FileReadings readings) {
		this.files = files;
		this.cases = cases;
		this.readers = readers;
		this.readings = readings;
	}

	@GetMapping
	String show(@PathVariable String number, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
			Model model, Authentication reader, HttpServletResponse response) {
		response.addHeader(HttpHeaders.VARY, "HX-Request");
		FormRecords.show(model, new ReasonForm(""));
		return page(number, piece, null, model, reader);
	}

	@GetMapping("/{id}")
	void document(@PathVariable String number, @PathVariable long id, HttpServletResponse response) throws IOException {
		give(this.files.document(number, id), response);
	}

	@GetMapping("/{id}/{size:page|thumb}")
	void picture(@PathVariable String number, @PathVariable long id, @PathVariable String size,
			HttpServletResponse response) throws IOException {
		byte[] jpeg = this.files.picture(number, id, size.equals("page") ? PictureSize.PAGE : PictureSize.THUMB)
			.orElseThrow(NotFound::new);
		headers("%s-%d.jpg".formatted(number, id), MediaType.IMAGE_JPEG_VALUE, jpeg.length, response);
		response.getOutputStream().write(jpeg);
	}

	/** Of a document, as it was drawn when it was read. */
	@GetMapping("/{id}/first-page")
	void firstPage(@PathVariable String number, @PathVariable long id, HttpServletResponse response)
			throws IOException {
		this.files.document(number, id).bytes().close();
		byte[] png = this.readings.firstPage(number, id).orElseThrow(NotFound::new);
		headers("%s-%d.png".formatted(number, id), MediaType.IMAGE_PNG_VALUE, png.length, response);
		response.getOutputStream().write(png);
	}

	/** The page in the other language, with what was typed and nothing opened. */
	@PostMapping(path = "/{id}/original", params = "lang")
	String inTheOtherLanguage(@PathVariable String number, @PathVariable long id,
			@ModelAttribute(FormRecords.FORM) ReasonForm form, BindingResult errors, Model model,
			Authentication reader) {
		return page(number, false, id, model, reader);
	}

	@PostMapping(path = "/{id}/original", params = "!lang")
	@Nullable String original(@PathVariable String number, @PathVariable long id,
			@ModelAttribute(FormRecords.FORM) ReasonForm form, BindingResult errors, Model model, Authentication reader,
			HttpServletResponse response) throws IOException {
		if (!mayOpenOriginals(number, reader)) {
			throw new NotFound();
		}
		try {
			give(this.files.original(number, id, form.reason(), Actors.me().actor()), response);
			return null;
		}
		catch (Invalid refusal) {
			FormRecords.reject(errors, refusal);
		}
		response.setStatus(HttpStatus.BAD_REQUEST.value());
		return page(number, false, id, model, reader);
	}

	private String page(String number, boolean piece, @Nullable Long asked, Model model, Authentication reader) {
		if (asked != null) {
			new LanguageForm("/cases/" + number + "/attachments/" + asked + "/original", "").on(model);
		}
		model.addAttribute("number", number);
		model.addAttribute("piece", piece);
		model.addAttribute("asked", asked);
		model.addAttribute("files", this.files.views(number));
		model.addAttribute("readings", this.readings.of(number));
		model.addAttribute("originals", mayOpenOriginals(number, reader));
		return piece ? PAGE + " :: files" : PAGE;
	}

	/** A photo can tell where its citizen lives. */
	private boolean mayOpenOriginals(String number, Authentication reader) {
		return this.readers.mayLearn(this.cases.get(number), Actors.me().staffId(),
				AuthorityUtils.authorityListToSet(reader.getAuthorities()));
	}

	private static void give(Given file, HttpServletResponse response) throws IOException {
		try (InputStream bytes = file.bytes()) {
			// What cannot be had just now is told before anything is answered.
			byte[] beginning = bytes.readNBytes(BEGINNING);
			headers(file.name(), file.mediaType(), file.size(), response);
			OutputStream out = response.getOutputStream();
			out.write(beginning);
			bytes.transferTo(out);
		}
	}

	private static void headers(String name, String mediaType, long size, HttpServletResponse response) {
		response.setContentType(mediaType);
		response.setContentLengthLong(size);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name).build().toString());
		response.setHeader("Content-Security-Policy", SEALED);
	}

	/**
	 * What the page may send.
	 *
	 * @param reason why an original is opened
	 */
	record ReasonForm(String reason) {

		ReasonForm(@Nullable String reason) {
			this.reason = FormRecords.orEmpty(reason);
		}

	}

}
