package vn.langnghe.workflow.web;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.RequestMapping;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.Merging;
import vn.langnghe.casework.Reception;
import vn.langnghe.casework.Referrals;
import vn.langnghe.casework.Subjects;
import vn.langnghe.casework.Supplementing;
import vn.langnghe.casework.Transfers;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Nature;
import vn.langnghe.catalogue.RefusalReason;
import vn.langnghe.catalogue.Subtype;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Option;
import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/**
 * phân loại: what came in is accepted, completed by the citizen, refused, sent on, merged
 * or referred to another law; nothing is dropped silently.
 */
@Controller
@RequestMapping("/tasks/{id}/{step:classify}")
class ClassifyPage extends StepPage<ClassifyForm> {

	private static final String[] OUTCOMES = { "accept", "request-supplement", "transfer", "merge", "refer", "refuse" };

	private final StepWork work;

	private final Reception reception;

	private final Supplementing supplementing;

	private final Transfers transfers;

	private final Merging merging;

	private final Referrals referrals;

	private final Subjects subjects;

	private final Agencies agencies;

	private final StaffMembers staffMembers;

	private final ClassifySuggestions suggestions;

	ClassifyPage(TaskFrame frame, StepWork work, Reception reception, Supplementing supplementing, Transfers transfers,
			Merging merging, Referrals referrals, Subjects subjects, Agencies agencies, StaffMembers staffMembers,
			ClassifySuggestions suggestions) {
		super(frame);
		this.work = work;
		this.reception = reception;
		this.supplementing = supplementing;
		this.transfers = transfers;
		this.merging = merging;
		this.referrals = referrals;
		this.subjects = subjects;
		this.agencies = agencies;
		this.staffMembers = staffMembers;
		this.suggestions = suggestions;
	}

	@Override
	ClassifyForm begin(CaseFile caseFile) {
		return ClassifyForm.of(caseFile, this.suggestions.of(caseFile));
	}

	@Override
	String[] outcomes(CaseFile caseFile) {
		return OUTCOMES.clone();
	}

	@Override
	void offer(CaseFile caseFile, Model model, Locale locale) {
		this.suggestions.show(caseFile, model);
		long agency = caseFile.agencyId();
		model.addAttribute("natures", Option.of(ClassifyForm.ACCEPTED, Nature::messageKey));
		model.addAttribute("lawsOfTheirOwn",
				Option.of(new Nature[] { Nature.COMPLAINT, Nature.DENUNCIATION }, Nature::messageKey));
		model.addAttribute("kinds", Option.of(FeedbackKind.values(), FeedbackKind::messageKey));
		model.addAttribute("subtypes", Option.of(Subtype.values(), Subtype::messageKey));
		model.addAttribute("reasons", Option.of(RefusalReason.values(), RefusalReason::messageKey));
		model.addAttribute("agencies",
				this.agencies.neighbours(agency)
					.stream()
					.map((one) -> new Option(Long.toString(one.id()), one.name(locale.getLanguage())))
					.toList());
		model.addAttribute("receivers",
				this.referrals.receivers(caseFile)
					.stream()
					.map((one) -> new Option(Long.toString(one.id()), one.displayName() + " – " + one.position()))
					.toList());
		model.addAttribute("officials", this.staffMembers.findByAgencyIdOrderByDisplayName(agency));
	}

	/** Whoever finds the case to be about oneself decides nothing more in it. */
	@Override
	boolean stepAside(WorkItem item, ClassifyForm form, SignedIn me) {
		boolean aboutMe = form.subjects().contains(me.staffId());
		if (aboutMe) {
			this.work.act(item.id(), me, (by) -> this.subjects.name(item.caseNumber(), form.subjects(), by));
		}
		return aboutMe;
	}

	@Override
	void check(ClassifyForm form, BindingResult errors) {
		form.check(errors);
	}

	@Override
	void decide(WorkItem item, ClassifyForm form, SignedIn me) {
		Map<String, Consumer<Actor>> verbs = verbs(item.caseNumber(), form, me.staffId());
		String outcome = form.way();
		this.work.complete(item.id(), me, outcome, (by) -> {
			Objects.requireNonNull(verbs.get(outcome)).accept(by);
			this.suggestions.decided(item.caseNumber(), form, me);
		});
	}

	private Map<String, Consumer<Actor>> verbs(String number, ClassifyForm form, long me) {
		return Map.of("accept", (by) -> this.reception.accept(number, form.classification(), form.subjects(), by),
				"request-supplement", (by) -> this.supplementing.request(number, form.words(form.question()), me, by),
				"transfer-inside",
				(by) -> this.transfers
					.inside(number, Objects.requireNonNull(form.toAgency()), form.words(form.transferReason()), me, by),
				"transfer-outside",
				(by) -> this.transfers.outside(number, form.words(form.toName()), form.words(form.transferReason()), me,
						by),
				"merge", (by) -> this.merging.merge(number, form.words(form.into()), by), "refer",
				(by) -> refer(number, form, by), "refuse", (by) -> this.reception.refuse(number, form.refusal(), by));
	}

	private void refer(String number, ClassifyForm form, Actor by) {
		if (form.law() == Nature.DENUNCIATION) {
			this.referrals.denunciation(number, form.words(form.referral()), Objects.requireNonNull(form.receiver()),
					by);
		}
		else {
			this.referrals.complaint(number, form.words(form.referral()), by);
		}
	}

}
