package vn.langnghe.intake.register.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import vn.langnghe.intake.register.CheckedRow.Outcome;
import vn.langnghe.intake.register.RegisterColumn;
import vn.langnghe.intake.register.RegisterImport;
import vn.langnghe.intake.register.RegisterImports;
import vn.langnghe.intake.register.RegisterReport;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.platform.sheet.CsvWriter;
import vn.langnghe.platform.sheet.SheetWriter;
import vn.langnghe.platform.sheet.XlsxWriter;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.SeeOther;

/** Earlier registers: bringing a file, what would become of it, and taking it over. */
@Controller
@RequestMapping("/register/import")
class ImportPages {

	/** Rows on one page of the report. */
	private static final int ROWS = 100;

	private final RegisterImports imports;

	private final MessageSource messages;

	ImportPages(RegisterImports imports, MessageSource messages) {
		this.imports = imports;
		this.messages = messages;
	}

	@GetMapping
	String begin(Model model, Locale locale) {
		FormRecords.show(model, new FileForm(""));
		return page(model, locale);
	}

	@PostMapping
	Object bring(@RequestParam MultipartFile file, Model model, Locale locale, HttpServletResponse response)
			throws IOException {
		try {
			long id = this.imports.bring(file.getBytes(), Objects.requireNonNullElse(file.getOriginalFilename(), ""),
					Actors.me());
			return SeeOther.at("/register/import/" + id);
		}
		catch (Invalid refusal) {
			FormRecords.reject(FormRecords.show(model, new FileForm("")), refusal);
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return page(model, locale);
		}
	}

	private String page(Model model, Locale locale) {
		model.addAttribute("agencyName", this.imports.agencyOf(Actors.me()).name(locale.getLanguage()));
		model.addAttribute("columns", RegisterColumn.values());
		model.addAttribute("imports", this.imports.of(this.imports.agencyOf(Actors.me())));
		model.addAttribute("zone", VietnamTime.ZONE);
		return "intake/register-import";
	}

	/** A register of one line, to be filled. */
	@GetMapping("/example.{format:xlsx|csv}")
	ResponseEntity<byte[]> example(@PathVariable String format, Locale locale) throws IOException {
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		try (SheetWriter sheet = format.equals("xlsx") ? new XlsxWriter(written, words("intake.register.title", locale))
				: new CsvWriter(written)) {
			sheet.header(columns("", locale));
			sheet.row(columns(".sample", locale));
		}
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("earlier-register." + format).build().toString())
			.contentType(format.equals("xlsx")
					? MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
					: MediaType.parseMediaType("text/csv;charset=UTF-8"))
			.body(written.toByteArray());
	}

	private List<String> columns(String part, Locale locale) {
		return Stream.of(RegisterColumn.values()).map((column) -> words(column.messageKey() + part, locale)).toList();
	}

	@GetMapping("/{id}")
	String report(@PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model) {
		RegisterImport brought = this.imports.get(id, Actors.me());
		RegisterReport report = this.imports.report(id, Actors.me());
		int pages = Math.max(1, (report.rows().size() + ROWS - 1) / ROWS);
		int shown = Math.max(1, Math.min(page, pages));
		model.addAttribute("brought", brought);
		model.addAttribute("report", report);
		model.addAttribute("rows",
				report.sorted().subList((shown - 1) * ROWS, Math.min(report.rows().size(), shown * ROWS)));
		for (Outcome outcome : Outcome.values()) {
			model.addAttribute(outcome.name().toLowerCase(Locale.ROOT), report.count(outcome));
		}
		model.addAttribute("prevUrl", (shown > 1) ? "?page=" + (shown - 1) : null);
		model.addAttribute("nextUrl", (shown < pages) ? "?page=" + (shown + 1) : null);
		model.addAttribute("running", brought.state() == RegisterImport.State.ORDERED);
		model.addAttribute("reload", (brought.state() == RegisterImport.State.ORDERED) ? 3 : null);
		return "intake/register-report";
	}

	@PostMapping("/{id}")
	Object order(@PathVariable long id, @RequestParam String sha256) {
		this.imports.order(id, sha256, Actors.me());
		return SeeOther.at("/register/import/" + id);
	}

	@PostMapping("/{id}/give-up")
	Object giveUp(@PathVariable long id) {
		this.imports.giveUp(id, Actors.me());
		return SeeOther.at("/register/import");
	}

	private String words(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

	/** Only says where a problem with the file is told. */
	record FileForm(String file) {
	}

}
