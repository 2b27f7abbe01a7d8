package vn.langnghe.metrics.web;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;

import vn.langnghe.metrics.Period;
import vn.langnghe.metrics.ReportFormat;
import vn.langnghe.metrics.ReportWriting;
import vn.langnghe.metrics.Scope;
import vn.langnghe.platform.paper.Paper;

/** Counts once and writes what was counted in each format. */
@Component
class ReportFilesMaking implements ReportWriting {

	private final ReportContents contents;

	private final ReportSheet sheet;

	private final ReportDocument document;

	private final Paper paper;

	ReportFilesMaking(ReportContents contents, ReportSheet sheet, ReportDocument document, Paper paper) {
		this.contents = contents;
		this.sheet = sheet;
		this.document = document;
		this.paper = paper;
	}

	@Override
	public Map<ReportFormat, byte[]> write(Scope scope, Period period, Locale locale, Instant madeAt) {
		ReportContent content = this.contents.of(new Asked(scope, period), locale, madeAt);
		return Map.of(ReportFormat.PDF, this.paper.write("metrics/report", locale, Map.of("report", content)),
				ReportFormat.DOCX, this.document.write(content), ReportFormat.XLSX, this.sheet.write(content));
	}

}
