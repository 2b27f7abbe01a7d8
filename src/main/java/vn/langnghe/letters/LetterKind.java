package vn.langnghe.letters;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import vn.langnghe.casework.Placeholder;

/** What kind of letter it is (Decree 30/2020/ND-CP art. 7 and appendix III). */
public enum LetterKind {

	/** giấy biên nhận. */
	RECEIPT(null),
	/** phiếu hướng dẫn: a complaint or denunciation has a law of its own. */
	REFERRAL("HD", Placeholder.ADVICE),
	/** phiếu chuyển: to the competent agency. */
	TRANSFER("PC", Placeholder.RECEIVER, Placeholder.REASON, Placeholder.NARRATIVE),
	/** thông báo yêu cầu bổ sung. */
	SUPPLEMENT("TB", Placeholder.QUESTION, Placeholder.ANSWER_BY),
	/** thông báo gia hạn. */
	EXTENSION("TB", Placeholder.DAYS, Placeholder.REASON),
	/** thư xin lỗi: the reply is late. */
	APOLOGY(null),
	/** văn bản trả lời. */
	REPLY(null, Placeholder.REPLY, Placeholder.FINDING, Placeholder.ROOT_CAUSE, Placeholder.CORRECTIVE_ACTION),
	/** thông báo kết luận: what the head decided when the citizen was dissatisfied. */
	CONCLUSION("TB", Placeholder.EXPLANATION);

	private static final Set<Placeholder> OF_ALL = EnumSet.of(Placeholder.CASE_NUMBER, Placeholder.TITLE,
			Placeholder.SUBMITTER, Placeholder.RECEIVED_AT, Placeholder.DUE_AT, Placeholder.PROCEDURE,
			Placeholder.DOSSIER_NUMBER, Placeholder.AGENCY);

	private final @Nullable String sign;

	private final Set<Placeholder> own;

	LetterKind(@Nullable String sign, Placeholder... own) {
		this.sign = sign;
		this.own = Set.of(own);
	}

	/** What stands for it in an address. */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** What stands in an address for one of several of a case, from one on. */
	public String code(int ordinal) {
		return code() + "-" + ordinal;
	}

	/**
	 * The abbreviation in the sign of a letter whose number the office writes by hand, or
	 * null for one that has another number or none.
	 */
	@Nullable String sign() {
		return this.sign;
	}

	/** What its template may ask for. */
	public Set<Placeholder> placeholders() {
		Set<Placeholder> all = EnumSet.copyOf(OF_ALL);
		all.addAll(this.own);
		return Collections.unmodifiableSet(all);
	}

	/** The key of its name in the messages. */
	public String messageKey() {
		return "letters.kind." + name();
	}

	static Optional<LetterKind> of(String code) {
		return Stream.of(values()).filter((one) -> one.code().equals(code)).findFirst();
	}

}
