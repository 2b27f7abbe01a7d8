package vn.langnghe.platform.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.logging.Level;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

import org.springframework.stereotype.Component;

/**
 * Writes a PDF from a template, with the letters of {@link Type} in it. It loads nothing
 * from anywhere.
 */
@Component
public class Paper {

	private final ITemplateEngine templates;

	private final Type type;

	Paper(ITemplateEngine templates, Type type) {
		this.templates = templates;
		this.type = type;
		// It tells of every style it reads.
		XRLog.listRegisteredLoggers().forEach((logger) -> XRLog.setLevel(logger, Level.SEVERE));
	}

	/**
	 * Writes one document.
	 * @param template a template that is well-formed XML and brings its own styles
	 * @param locale in whose words
	 * @param values what the template shows
	 */
	public byte[] write(String template, Locale locale, Map<String, Object> values) {
		String page = this.type.readable(this.templates.process(template, new Context(locale, values)));
		try (ByteArrayOutputStream written = new ByteArrayOutputStream()) {
			PdfRendererBuilder builder = new PdfRendererBuilder();
			for (Type.Cut cut : Type.Cut.values()) {
				builder.useFont(cut::open, Type.FAMILY, cut.weight(), cut.style(), true);
			}
			builder.useUnicodeLineBreaker(new AtBlanks());
			builder.withProducer("Lắng Nghe").withHtmlContent(page, null).toStream(written).run();
			return written.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
