package vn.langnghe.letters;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLinks;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.CaseViews.CaseView;
import vn.langnghe.casework.Closing;
import vn.langnghe.casework.Consultations;
import vn.langnghe.casework.Extension;
import vn.langnghe.casework.Extensions;
import vn.langnghe.casework.Meetings;
import vn.langnghe.casework.Refusal;
import vn.langnghe.casework.Reply;
import vn.langnghe.casework.Supplement;
import vn.langnghe.casework.Supplementing;
import vn.langnghe.casework.Transfers;
import vn.langnghe.letters.BookPart.Entry;
import vn.langnghe.platform.VietnamTime;

/** What was said and done about a case, as its page shows it. */
@Component
class BookDoings {

	private final CaseLookup cases;

	private final Supplementing supplementing;

	private final Transfers transfers;

	private final Extensions extensions;

	private final Consultations consultations;

	private final Meetings meetings;

	private final CaseLinks links;

	private final MessageSource messages;

	BookDoings(CaseLookup cases, Supplementing supplementing, Transfers transfers, Extensions extensions,
			Consultations consultations, Meetings meetings, CaseLinks links, MessageSource messages) {
		this.cases = cases;
		this.supplementing = supplementing;
		this.transfers = transfers;
		this.extensions = extensions;
		this.consultations = consultations;
		this.meetings = meetings;
		this.links = links;
		this.messages = messages;
	}

	List<Entry> of(CaseView view, Locale locale) {
		CaseFile file = view.file();
		List<Entry> done = new ArrayList<>();
		for (Supplement one : this.supplementing.of(file)) {
			add(done, "casework.asked", moment(one.askedAt(), locale), one.question(), locale);
			add(done, "casework.asked.answer", moment(one.answeredAt(), locale), one.answer(), locale);
		}
		this.transfers.of(file)
			.forEach((one) -> add(done, "casework.sent", moment(one.at(), locale), one.toName() + "\n" + one.reason(),
					locale));
		for (Extension one : this.extensions.of(file)) {
			String state = (one.granted() == null) ? "open" : one.granted() ? "granted" : "denied";
			add(done, "casework.extensions", say("casework.extension." + state, locale), one.reason(), locale);
		}
		this.consultations.of(file)
			.forEach((one) -> add(done, "workflow.consultation.heading", one.displayName(),
					one.question() + "\n" + ((one.answer() != null) ? one.answer() : ""), locale));
		for (Reply reply : this.cases.replies(file)) {
			draft(done, reply, locale);
		}
		view.ratings()
			.forEach((one) -> add(done, "casework.rating", null,
					say(one.satisfied() ? "casework.satisfied" : "casework.dissatisfied", locale) + "\n"
							+ ((one.comment() != null) ? one.comment() : ""),
					locale));
		this.meetings.of(file)
			.forEach((one) -> add(done, "letters.book.meeting", moment(one.meetsAt(), locale),
					one.place() + "\n" + ((one.minutes() != null) ? one.minutes() : ""), locale));
		add(done, "casework.explanation", null, file.reviewExplanation(), locale);
		ending(done, file.closing(), locale);
		List<String> linked = new ArrayList<>(this.links.parts(file));
		linked.addAll(this.links.whole(file));
		linked.addAll(this.links.merged(file));
		linked.addAll(this.links.earlier(file));
		linked.addAll(this.links.again(file));
		add(done, "casework.links", null, linked.isEmpty() ? null : String.join(", ", linked), locale);
		return done;
	}

	private void draft(List<Entry> done, Reply reply, Locale locale) {
		String state = (reply.issuedAt() != null) ? "issued" : (reply.returnNote() != null) ? "returned" : "draft";
		String title = this.messages.getMessage("casework.reply-round", new Object[] { reply.round() }, locale) + ": "
				+ say("casework.reply." + state, locale);
		String finding = this.messages.getMessage("casework.finding-line",
				new Object[] { say(reply.finding().substantiation().messageKey(), locale),
						say(reply.finding().rootCause().messageKey(), locale),
						say(reply.finding().reformArea().messageKey(), locale) },
				locale);
		done.add(new Entry(title, moment(reply.draftedAt(), locale),
				reply.body() + "\n" + finding + "\n" + reply.finding().correctiveAction()));
		add(done, "casework.return-note", null, reply.returnNote(), locale);
	}

	private void ending(List<Entry> done, @Nullable Closing closing, Locale locale) {
		if (closing == null) {
			return;
		}
		Refusal refusal = closing.refusal();
		if (refusal != null) {
			add(done, "casework.refusal", moment(closing.closedAt(), locale),
					say(refusal.refusalReason().messageKey(), locale) + "\n" + refusal.refusalExplanation(), locale);
		}
		add(done, "casework.referral", moment(closing.closedAt(), locale), closing.referralWords(), locale);
	}

	private void add(List<Entry> done, String title, @Nullable String by, @Nullable String text, Locale locale) {
		if (text != null && !text.isBlank()) {
			done.add(new Entry(say(title, locale), by, text));
		}
	}

	private @Nullable String moment(@Nullable Instant at, Locale locale) {
		return (at == null) ? null : DateTimeFormatter.ofPattern(say("platform.date.time", locale), locale)
			.format(at.atZone(VietnamTime.ZONE));
	}

	private String say(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
