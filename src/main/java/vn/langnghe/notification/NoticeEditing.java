package vn.langnghe.notification;

import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import vn.langnghe.platform.Invalid;

/** What the editor of notice templates shows beside what was written. */
@Component
public class NoticeEditing {

	private final NoticeTexts texts;

	private final TemplateRules rules;

	private final SampleNotice samples;

	NoticeEditing(NoticeTexts texts, TemplateRules rules, SampleNotice samples) {
		this.texts = texts;
		this.rules = rules;
		this.samples = samples;
	}

	/** The words that count now. */
	public NoticeText current(long agencyId, NoticeKind kind, String language) {
		return this.texts.of(agencyId, kind, language);
	}

	/** The words that are delivered with the product. */
	public NoticeText delivered(NoticeKind kind, String language) {
		return this.texts.delivered(kind, Locale.forLanguageTag(language));
	}

	/** All that is wrong with words, by field. */
	public List<Invalid> problems(long agencyId, NoticeKind kind, String language, NoticeText text) {
		return this.rules.problems(agencyId, kind, language, text);
	}

	/** The words as a reader would get them. */
	public NoticeText preview(NoticeText text, long agencyId, String language) {
		return this.samples.fill(text, agencyId, language);
	}

	/** How many short messages a text takes. */
	public int parts(String sms) {
		return SmsParts.of(sms);
	}

}
