package vn.langnghe.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.context.MessageSource;

/** The result of a check in plain words. */
public final class AuditWords {

	private final MessageSource messages;

	private final Locale locale;

	public AuditWords(MessageSource messages, Locale locale) {
		this.messages = messages;
		this.locale = locale;
	}

	/**
	 * All lines of a result.
	 * @param result what was found
	 * @return whether it is whole, each place where it is not, and what was checked
	 */
	public List<String> of(AuditResult result) {
		List<String> lines = new ArrayList<>();
		lines.add(result.isWhole() ? word("audit.check.whole") : word("audit.check.broken", result.broken()));
		result.findings().stream().map(this::of).forEach(lines::add);
		if (result.broken() > result.findings().size()) {
			lines.add(word("audit.check.more", result.broken() - result.findings().size()));
		}
		lines.add(word("audit.check.counted", result.chains(), result.entries(), result.seals(), result.unsealed()));
		lines.add((result.copiedSeals() > 0) ? word("audit.check.compared", result.copiedSeals())
				: word("audit.check.not-compared"));
		return lines;
	}

	/** One finding as a sentence that names the place. */
	public String of(AuditFinding finding) {
		return word(finding.kind().messageKey(), finding.chain(), finding.seq(),
				(finding.entryId() != null) ? finding.entryId() : "–",
				(finding.other() != null) ? finding.other() : "–");
	}

	/** Numbers go in as text: an entry's number is not grouped by thousands. */
	private String word(String key, Object... arguments) {
		Object[] texts = new Object[arguments.length];
		for (int i = 0; i < arguments.length; i++) {
			texts[i] = arguments[i].toString();
		}
		return this.messages.getMessage(key, texts, this.locale);
	}

}
