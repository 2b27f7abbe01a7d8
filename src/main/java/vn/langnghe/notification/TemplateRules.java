package vn.langnghe.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;

import vn.langnghe.platform.Invalid;

/** What the words of a notice must be like, so that each notice can be told with them. */
@Component
class TemplateRules {

	private static final int LONGEST_SUBJECT = 150;

	private static final int LONGEST_BODY = 4000;

	private final SampleNotice samples;

	TemplateRules(SampleNotice samples) {
		this.samples = samples;
	}

	/** All that is wrong, by field; nothing when they can be used. */
	List<Invalid> problems(long agencyId, NoticeKind kind, String language, NoticeText text) {
		List<Invalid> problems = new ArrayList<>();
		check("subject", text.subject(), LONGEST_SUBJECT, kind, Set.of(), problems);
		if (text.subject().lines().count() > 1) {
			problems.add(new Invalid("subject", "notification.template.error.lines"));
		}
		check("body", text.body(), LONGEST_BODY, kind, kind.mandatory(), problems);
		if (kind.toCitizen()) {
			String sms = (text.sms() != null) ? text.sms() : "";
			int before = problems.size();
			check("sms", sms, LONGEST_BODY, kind, kind.mandatory(), problems);
			if (problems.size() == before) {
				int parts = SmsParts.of(this.samples.fill(sms, agencyId, language));
				if (parts > SmsParts.MOST) {
					problems.add(new Invalid("sms", "notification.template.error.parts", parts, SmsParts.MOST));
				}
			}
		}
		return problems;
	}

	private static void check(String field, String text, int longest, NoticeKind kind, Set<Blank> mandatory,
			List<Invalid> problems) {
		if (text.isBlank()) {
			problems.add(new Invalid(field, "notification.template.error.empty"));
			return;
		}
		if (text.length() > longest) {
			problems.add(new Invalid(field, "notification.template.error.long", longest));
		}
		try {
			Set<Blank> found = Blanks.of(field, text);
			found.stream()
				.filter((blank) -> !kind.blanks().contains(blank))
				.map((blank) -> new Invalid(field, "notification.template.error.unknown", blank.written()))
				.forEach(problems::add);
			mandatory.stream()
				.filter((blank) -> !found.contains(blank))
				.map((blank) -> new Invalid(field, "notification.template.error.missing", blank.written()))
				.forEach(problems::add);
		}
		catch (Invalid broken) {
			problems.add(broken);
		}
	}

}
