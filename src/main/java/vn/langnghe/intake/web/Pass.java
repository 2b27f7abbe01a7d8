package vn.langnghe.intake.web;

import java.util.Optional;
import java.util.regex.Pattern;

import vn.langnghe.intake.Tracking;

/**
 * What opens one case to its citizen, as the cookie holds it: a tracking code, or number
 * and signature of a link that came by mail.
 *
 * @param text letters that a cookie may hold
 */
record Pass(String text) {

	private static final Pattern UNHOLDABLE = Pattern.compile("[^0-9A-Za-z]");

	private static final char LINK = '/';

	static Pass ofCode(String typed) {
		return new Pass(UNHOLDABLE.matcher(typed).replaceAll(""));
	}

	static Pass ofLink(String number, String signature) {
		return new Pass(number + LINK + signature);
	}

	Optional<String> opens(Tracking tracking) {
		int link = this.text.indexOf(LINK);
		if (link < 0) {
			return tracking.numberFor(this.text);
		}
		return Optional.of(this.text.substring(0, link))
			.filter((number) -> tracking.opens(number, this.text.substring(link + 1)));
	}

}
