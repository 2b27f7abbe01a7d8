package vn.langnghe.workflow.rules.web;

/** Stands for the file that was chosen, which no page can show again. */
record UploadForm(String file) {
}
