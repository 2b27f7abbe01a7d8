package vn.langnghe.metrics.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.logging.Level;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A report as a PDF, from a template. It loads nothing from anywhere. */
@Component
class ReportPaper {

	private static final String FAMILY = "Noto Serif";

	private static final int REGULAR = 400;

	private static final int BOLD = 700;

	private final ITemplateEngine templates;

	ReportPaper(ITemplateEngine templates) {
		this.templates = templates;
		// It tells of every style it reads.
		XRLog.listRegisteredLoggers().forEach((logger) -> XRLog.setLevel(logger, Level.SEVERE));
	}

	byte[] write(ReportContent content) {
		String page = this.templates.process("metrics/report",
				new Context(content.locale(), Map.of("report", content)));
		try (ByteArrayOutputStream written = new ByteArrayOutputStream()) {
			new PdfRendererBuilder().useFont(() -> font("Regular"), FAMILY, REGULAR, FontStyle.NORMAL, true)
				.useFont(() -> font("Bold"), FAMILY, BOLD, FontStyle.NORMAL, true)
				.withProducer("Lắng Nghe")
				.withHtmlContent(page, null)
				.toStream(written)
				.run();
			return written.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static InputStream font(String weight) {
		try {
			return new ClassPathResource("fonts/NotoSerif-" + weight + ".ttf").getInputStream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
