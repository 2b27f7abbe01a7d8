package vn.langnghe.intake.register.web;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.langnghe.casework.Submitter;
import vn.langnghe.intake.register.IntakeRegister;
import vn.langnghe.intake.register.RegisterRow;
import vn.langnghe.organisation.Agency;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.platform.sheet.CsvWriter;
import vn.langnghe.platform.sheet.SheetWriter;
import vn.langnghe.platform.sheet.XlsxWriter;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;

/**
 * sổ tiếp nhận as a file, with the choice of the page. Who sent each of them goes along
 * only when that is asked for: it is an act of its own, and audited with each case.
 */
@Controller
class RegisterExport {

	private static final String XLSX = "xlsx";

	private static final List<String> BEFORE = List.of("number", "old-number", "received-on", "channel");

	private static final List<String> IDENTITY = List.of("submitter", "phone", "email", "address");

	private static final List<String> BEHIND = List.of("title", "narrative", "procedure", "dossier", "nature", "kind",
			"department", "handler", "due-on", "state", "done-on", "reply-number", "outcome");

	private final IntakeRegister register;

	private final MessageSource messages;

	private final Clock clock;

	RegisterExport(IntakeRegister register, MessageSource messages, Clock clock) {
		this.register = register;
		this.messages = messages;
		this.clock = clock;
	}

	/**
	 * @param format {@code xlsx} or {@code csv}
	 * @param identities whether with who sent each of them
	 */
	@PostMapping("/register/export")
	void export(@ModelAttribute(FormRecords.FORM) RegisterForm typed, BindingResult errors,
			@RequestParam(defaultValue = XLSX) String format, @RequestParam(defaultValue = "false") boolean identities,
			Locale locale, HttpServletResponse response) throws IOException {
		typed.check(errors);
		if (errors.hasErrors()) {
			throw new Invalid("from", "intake.register.error.day");
		}
		Agency agency = this.register.readable(typed.agency(), Actors.me()).agency();
		boolean workbook = format.equals(XLSX);
		String name = "register-" + agency.code() + "-" + VietnamTime.today(this.clock) + (workbook ? ".xlsx" : ".csv");
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename(name).build().toString());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setContentType(workbook ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
				: "text/csv;charset=UTF-8");
		try (SheetWriter sheet = workbook
				? new XlsxWriter(response.getOutputStream(), words("intake.register.title", locale))
				: new CsvWriter(response.getOutputStream())) {
			sheet.header(Stream.of(BEFORE, identities ? IDENTITY : List.<String>of(), BEHIND)
				.flatMap(List::stream)
				.map((column) -> words("intake.register.line." + column, locale))
				.toList());
			this.register.export(agency, typed.choice(), Actors.me(), workbook ? XLSX : "csv", identities,
					(row, narrative, submitter) -> sheet.row(cells(row, narrative, submitter, identities, locale)));
		}
	}

	private List<Object> cells(RegisterRow row, String narrative, @Nullable Submitter submitter, boolean identities,
			Locale locale) {
		List<@Nullable Object> cells = new ArrayList<>();
		Stream
			.of(row.number(), row.oldNumber(), row.receivedOn(),
					(row.channel() != null) ? words(row.channel().messageKey(), locale) : null)
			.forEach(cells::add);
		if (identities) {
			cells.add(name(row, submitter, locale));
			cells.add((submitter != null) ? submitter.phone() : null);
			cells.add((submitter != null) ? submitter.email() : null);
			cells.add((submitter != null) ? submitter.address() : null);
		}
		Stream
			.of(row.title(), narrative, row.procedure(), row.dossierNumber(),
					(row.nature() != null) ? words("catalogue.nature." + row.nature(), locale) : null,
					(row.kind() != null) ? words("catalogue.kind." + row.kind(), locale) : null, row.department(),
					row.handler(), row.dueOn(), words(row.state().messageKey(), locale), row.doneOn(),
					row.replyNumber(), row.outcome())
			.forEach(cells::add);
		return cells.stream().map((cell) -> Objects.requireNonNullElse(cell, "")).toList();
	}

	private @Nullable String name(RegisterRow row, @Nullable Submitter submitter, Locale locale) {
		if (submitter != null) {
			return submitter.fullName();
		}
		return words(row.anonymous() ? "casework.anonymous" : "casework.identity.hidden", locale);
	}

	private String words(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
