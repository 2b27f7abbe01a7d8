package vn.langnghe.intake.web;

import org.springframework.web.servlet.View;

import vn.langnghe.platform.web.SeeOther;

/**
 * The citizen's own case, opened by the pass that the browser shows. A page that asks for
 * it is reached by its citizen alone, see {@link OpenedCases}.
 *
 * @param number the number of the case
 * @param part empty, or the same number when it was split from the own one
 */
record OpenedCase(String number, String part) {

	/** Back to the case, after something was done to it. */
	View seeAgain() {
		return SeeOther.at(this.part.isEmpty() ? "/track/case" : "/track/case?part=" + this.part);
	}

}
