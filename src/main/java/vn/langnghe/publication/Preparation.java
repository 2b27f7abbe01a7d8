package vn.langnghe.publication;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Identities;
import vn.langnghe.casework.Narratives;
import vn.langnghe.casework.Reply;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.Actor;

/** Prepares the text of a case for the public, to be read and corrected by a person. */
@Service
public class Preparation {

	/** What is published is published in the language of the office. */
	private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

	private final Narratives narratives;

	private final CaseLookup cases;

	private final Identities identities;

	private final StaffMembers staffMembers;

	private final MessageSource messages;

	Preparation(Narratives narratives, CaseLookup cases, Identities identities, StaffMembers staffMembers,
			MessageSource messages) {
		this.narratives = narratives;
		this.cases = cases;
		this.identities = identities;
		this.staffMembers = staffMembers;
		this.messages = messages;
	}

	/**
	 * @param caseFile the case
	 * @param reader for whom; the citizen's identity is read for it, which is audited
	 * @return the texts with what could tell who somebody is
	 */
	@Transactional
	public Prepared of(CaseFile caseFile, Actor reader) {
		Known known = known(caseFile, reader);
		Masked title = Masking.of(caseFile.received().title(), known);
		Masked question = Masking.of(this.narratives.of(caseFile.number()), known);
		Masked answer = Masking.of(this.cases.replies(caseFile)
			.stream()
			.filter((reply) -> reply.issuedAt() != null)
			.reduce((earlier, later) -> later)
			.map(Reply::body)
			.orElse(""), known);
		return new Prepared(title, question, answer,
				new PublicText(title.text(this::words), question.text(this::words), answer.text(this::words)));
	}

	private String words(Mask mask) {
		return this.messages.getMessage(mask.messageKey(), null, VIETNAMESE);
	}

	private Known known(CaseFile caseFile, Actor reader) {
		Set<String> names = new HashSet<>();
		Set<String> addresses = new HashSet<>();
		if (!caseFile.received().anonymous()) {
			this.identities.read(caseFile, reader, "masking").ifPresent((submitter) -> {
				present(submitter.fullName()).forEach(names::add);
				present(submitter.address()).forEach(addresses::add);
			});
		}
		Stream
			.concat(this.staffMembers.findByAgencyIdOrderByDisplayName(caseFile.agencyId()).stream(),
					caseFile.subjects().stream().flatMap((id) -> this.staffMembers.findById(id).stream()))
			.forEach((staff) -> names.add(staff.displayName()));
		Set<String> numbers = new HashSet<>(Set.of(caseFile.number()));
		present(caseFile.received().dossierNumber()).forEach(numbers::add);
		return new Known(names, addresses, numbers);
	}

	private static Stream<String> present(@Nullable String value) {
		return Stream.ofNullable(value).filter((one) -> !one.isBlank());
	}

	/**
	 * The texts of a case, prepared.
	 *
	 * @param title the original with what is masked
	 * @param question the citizen's words with what is masked
	 * @param answer the reply with what is masked
	 * @param proposal the text that is proposed for the register
	 */
	public record Prepared(Masked title, Masked question, Masked answer, PublicText proposal) {
	}

}
