package vn.langnghe.notification;

import java.time.LocalDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A notice as pages show it. Times are those of Vietnam.
 *
 * @param id rises with time
 * @param caseNumber the case it is about; null when it is about no single one
 * @param kind what it tells
 * @param way by which way it goes
 * @param inPlaceOf whom the reader stood in for, or null
 * @param counts what its words count, else empty
 * @param at when it was written
 * @param state what became of it
 * @param sentAt when the server took it, or null
 */
public record NoticeLine(long id, @Nullable String caseNumber, NoticeKind kind, Way way, @Nullable String inPlaceOf,
		List<Integer> counts, LocalDateTime at, NoticeState state, @Nullable LocalDateTime sentAt) {

	/** What the words of {@link NoticeKind#subjectKey()} are about. */
	public String about() {
		if (this.kind == NoticeKind.ASSIGNED_MANY) {
			return this.counts.get(0).toString();
		}
		return (this.caseNumber != null) ? this.caseNumber : "";
	}

	/** Where an official reads on. */
	public String path() {
		return this.kind.staffPath(this.caseNumber);
	}

	/** What became of it, in words that know by which way it went. */
	public String stateKey() {
		boolean sms = this.way == Way.SMS && this.state != NoticeState.VISIBLE_ONLY;
		return this.state.messageKey() + (sms ? ".SMS" : "");
	}

	/** Whether somebody should reach the citizen another way. */
	public boolean failed() {
		return this.state == NoticeState.GIVEN_UP;
	}

	/** Whether it sums up the open work of a morning. */
	public boolean digest() {
		return this.kind == NoticeKind.DIGEST;
	}

}
