package vn.langnghe.casework.web;

import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import vn.langnghe.casework.Criterion;
import vn.langnghe.casework.RegulationProposal;
import vn.langnghe.platform.Texts;

/** What the page of a new proposal may send: all of it is asked for. */
record ProposalForm(
		@NotBlank(message = ProposalForm.EMPTY_TEXT) @Size(max = ProposalForm.LINE,
				message = ProposalForm.LONG) @Nullable String addressee,
		@NotBlank(message = ProposalForm.EMPTY_TEXT) @Size(max = ProposalForm.LINE,
				message = ProposalForm.LONG) @Nullable String regulation,
		@NotBlank(message = ProposalForm.EMPTY_TEXT) @Size(max = ProposalForm.TEXT,
				message = ProposalForm.LONG) @Nullable String problem,
		@NotBlank(message = ProposalForm.EMPTY_TEXT) @Size(max = ProposalForm.TEXT,
				message = ProposalForm.LONG) @Nullable String proposal,
		@NotBlank(message = ProposalForm.EMPTY_TEXT) @Size(max = ProposalForm.TEXT,
				message = ProposalForm.LONG) @Nullable String necessity,
		@NotBlank(message = ProposalForm.EMPTY_TEXT) @Size(max = ProposalForm.TEXT,
				message = ProposalForm.LONG) @Nullable String reasonableness,
		@NotBlank(message = ProposalForm.EMPTY_TEXT) @Size(max = ProposalForm.TEXT,
				message = ProposalForm.LONG) @Nullable String legality,
		@NotBlank(message = ProposalForm.EMPTY_TEXT) @Size(max = ProposalForm.TEXT,
				message = ProposalForm.LONG) @Nullable String clarity,
		@NotBlank(message = ProposalForm.EMPTY_TEXT) @Size(max = ProposalForm.TEXT,
				message = ProposalForm.LONG) @Nullable String feasibility,
		@NotBlank(message = ProposalForm.EMPTY_TEXT) @Size(max = ProposalForm.TEXT,
				message = ProposalForm.LONG) @Nullable String consistency) {

	static final ProposalForm EMPTY = new ProposalForm(null, null, null, null, null, null, null, null, null, null);

	private static final String EMPTY_TEXT = "{casework.proposal.error.empty}";

	private static final String LONG = "{workflow.error.too-long}";

	private static final int LINE = 300;

	private static final int TEXT = 4000;

	/** The checked answers in the form in which they are kept. */
	RegulationProposal written() {
		return new RegulationProposal(words(this.addressee), words(this.regulation), words(this.problem),
				words(this.proposal),
				Map.of(Criterion.NECESSITY, words(this.necessity), Criterion.REASONABLENESS, words(this.reasonableness),
						Criterion.LEGALITY, words(this.legality), Criterion.CLARITY, words(this.clarity),
						Criterion.FEASIBILITY, words(this.feasibility), Criterion.CONSISTENCY,
						words(this.consistency)));
	}

	private static String words(@Nullable String typed) {
		return (typed != null) ? Texts.nfc(typed.strip()) : "";
	}

}
