package vn.langnghe.workflow.rules.web;

import org.jspecify.annotations.Nullable;

import vn.langnghe.platform.web.FormRecords;

/** Why a draft is put in force, and which edition of it was looked at. */
record ForceForm(Integer edition, String ground) {

	/** What was not sent is no edition that there is, and no ground. */
	ForceForm(@Nullable Integer edition, @Nullable String ground) {
		this.edition = (edition != null) ? edition : 0;
		this.ground = FormRecords.orEmpty(ground);
	}

}
