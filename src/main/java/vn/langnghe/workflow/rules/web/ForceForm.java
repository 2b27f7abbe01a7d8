package vn.langnghe.workflow.rules.web;

import org.jspecify.annotations.Nullable;

/** Why a draft is put in force, and which edition of it was looked at. */
record ForceForm(int edition, String ground) {

	ForceForm(int edition, @Nullable String ground) {
		this.edition = edition;
		this.ground = (ground != null) ? ground : "";
	}

}
