package vn.langnghe.intake.web;

import org.jspecify.annotations.Nullable;

import vn.langnghe.platform.web.FormRecords;

/**
 * What the tracking page may send.
 *
 * @param code the tracking code as typed
 */
record TrackForm(String code) {

	/** What was not sent is empty. */
	TrackForm(@Nullable String code) {
		this.code = FormRecords.orEmpty(code);
	}

}
