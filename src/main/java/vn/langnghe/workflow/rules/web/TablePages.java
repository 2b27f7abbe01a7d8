package vn.langnghe.workflow.rules.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
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

import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.workflow.rules.Drafts;
import vn.langnghe.workflow.rules.RuleTable;
import vn.langnghe.workflow.rules.RuleVersion;
import vn.langnghe.workflow.rules.Sheet;
import vn.langnghe.workflow.rules.Tables;

/** bảng quy tắc: which tables hold, since when and by whom, and their files. */
@Controller
@RequestMapping("/admin/tables")
class TablePages {

	private final Tables tables;

	private final Drafts drafts;

	private final TableViews views;

	TablePages(Tables tables, Drafts drafts, TableViews views) {
		this.tables = tables;
		this.drafts = drafts;
		this.views = views;
	}

	@GetMapping
	String list(Model model, Locale locale) {
		model.addAttribute("tables", this.views.all(Actors.me().agencyId(), locale));
		return "rules/tables";
	}

	@GetMapping("/{name}")
	String show(@PathVariable String name, Model model, Locale locale) {
		FormRecords.show(model, new UploadForm(""));
		return page(RuleTable.of(name), model, locale);
	}

	@GetMapping("/{name}/file")
	ResponseEntity<byte[]> file(@PathVariable String name, @RequestParam(required = false) @Nullable Integer version) {
		RuleTable table = RuleTable.of(name);
		return download(table, this.tables.file(table, Actors.me().agencyId(), version));
	}

	@GetMapping("/{name}/draft/file")
	ResponseEntity<byte[]> draftFile(@PathVariable String name) {
		RuleTable table = RuleTable.of(name);
		return download(table, this.drafts.get(table, Actors.me().agencyId()).dmn());
	}

	@PostMapping("/{name}/draft")
	String begin(@PathVariable String name, @RequestParam Drafts.Origin origin) {
		RuleTable table = RuleTable.of(name);
		this.drafts.begin(table, Actors.me().agencyId(), origin, Actors.me().staffId());
		return "redirect:/admin/tables/" + table.key() + "/draft";
	}

	@PostMapping("/{name}/upload")
	String upload(@PathVariable String name, @RequestParam MultipartFile file, Model model, Locale locale,
			HttpServletResponse response) throws IOException {
		RuleTable table = RuleTable.of(name);
		String dmn = new String(file.getBytes(), StandardCharsets.UTF_8);
		try {
			this.drafts.upload(table, Actors.me().agencyId(), dmn, Actors.me().staffId());
			return "redirect:/admin/tables/" + table.key() + "/draft";
		}
		catch (Invalid refusal) {
			FormRecords.reject(FormRecords.show(model, new UploadForm("")), refusal);
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			return page(table, model, locale);
		}
	}

	private String page(RuleTable table, Model model, Locale locale) {
		long agencyId = Actors.me().agencyId();
		TableViews.StandingView standing = this.views.of(table, agencyId, locale);
		Sheet sheet = this.tables.sheet(standing.version());
		model.addAttribute("standing", standing);
		this.views.show(sheet, model, locale);
		model.addAttribute("versions",
				this.tables.history(table, agencyId)
					.stream()
					.map((one) -> new VersionView(one, TableViews.at(one)))
					.toList());
		return "rules/table";
	}

	private static ResponseEntity<byte[]> download(RuleTable table, String dmn) {
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(table.key() + ".dmn").build().toString())
			.contentType(MediaType.APPLICATION_XML)
			.body(dmn.getBytes(StandardCharsets.UTF_8));
	}

	/** A version and when it was put in force. */
	record VersionView(RuleVersion version, ZonedDateTime at) {
	}

}
