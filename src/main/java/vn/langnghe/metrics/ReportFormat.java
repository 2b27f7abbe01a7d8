package vn.langnghe.metrics;

/** In which a report can be had; all hold the same numbers. */
public enum ReportFormat {

	PDF, DOCX, XLSX

}
