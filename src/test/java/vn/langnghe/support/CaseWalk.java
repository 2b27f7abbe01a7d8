package vn.langnghe.support;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.casework.Approval;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Channel;
import vn.langnghe.casework.Classification;
import vn.langnghe.casework.Consultations;
import vn.langnghe.casework.Directions;
import vn.langnghe.casework.Extensions;
import vn.langnghe.casework.Finding;
import vn.langnghe.casework.Handling;
import vn.langnghe.casework.Meetings;
import vn.langnghe.casework.Merging;
import vn.langnghe.casework.Reception;
import vn.langnghe.casework.Referrals;
import vn.langnghe.casework.Refusal;
import vn.langnghe.casework.Review;
import vn.langnghe.casework.Splitting;
import vn.langnghe.casework.Submitter;
import vn.langnghe.casework.Substantiation;
import vn.langnghe.casework.Supplementing;
import vn.langnghe.casework.Transfers;
import vn.langnghe.casework.Withdrawal;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Nature;
import vn.langnghe.catalogue.ReformArea;
import vn.langnghe.catalogue.RefusalReason;
import vn.langnghe.catalogue.RootCause;
import vn.langnghe.intake.Intake;
import vn.langnghe.intake.NewSubmission;
import vn.langnghe.intake.TrackingCodes;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.Actor;
import vn.langnghe.publication.PublicText;
import vn.langnghe.publication.Publishing;
import vn.langnghe.workflow.Interventions;
import vn.langnghe.workflow.StepWork;

/**
 * What citizens and officials do to a case, through the same services as the pages, each
 * on the one open work item of its step.
 */
@TestComponent
public class CaseWalk {

	public static final String NARRATIVE = "Tôi nộp hồ sơ ngày 05/10, phiếu hẹn trả ngày 08/10, đến nay chưa có kết quả.";

	public static final Finding FINDING = new Finding(Substantiation.SUBSTANTIATED, false, true, RootCause.WORKLOAD,
			ReformArea.PROCEDURES, "Nhắn tin khi trễ hẹn");

	private final Intake intake;

	private final TrackingCodes codes;

	private final StepWork work;

	private final Reception reception;

	private final Supplementing supplementing;

	private final Transfers transfers;

	private final Merging merging;

	private final Splitting splitting;

	private final Referrals referrals;

	private final Withdrawal withdrawal;

	private final Handling handling;

	private final Approval approval;

	private final Review review;

	private final Directions directions;

	private final Extensions extensions;

	private final Consultations consultations;

	private final Meetings meetings;

	private final Interventions interventions;

	private final Publishing publishing;

	private final CaseLookup cases;

	private final JdbcClient jdbc;

	CaseWalk(Intake intake, TrackingCodes codes, StepWork work, Reception reception, Supplementing supplementing,
			Transfers transfers, Merging merging, Splitting splitting, Referrals referrals, Withdrawal withdrawal,
			Handling handling, Approval approval, Review review, Directions directions, Extensions extensions,
			Consultations consultations, Meetings meetings, Interventions interventions, Publishing publishing,
			CaseLookup cases, JdbcClient jdbc) {
		this.intake = intake;
		this.codes = codes;
		this.work = work;
		this.reception = reception;
		this.supplementing = supplementing;
		this.transfers = transfers;
		this.merging = merging;
		this.splitting = splitting;
		this.referrals = referrals;
		this.withdrawal = withdrawal;
		this.handling = handling;
		this.approval = approval;
		this.review = review;
		this.directions = directions;
		this.extensions = extensions;
		this.consultations = consultations;
		this.meetings = meetings;
		this.interventions = interventions;
		this.publishing = publishing;
		this.cases = cases;
		this.jdbc = jdbc;
	}

	/** A case about a delay; its citizen left an e-mail address. */
	public String submitted(Agency agency) {
		return submittedAbout(agency, null);
	}

	/** A case about an official, as the citizen names that person. */
	public String submittedAbout(Agency agency, @Nullable String official) {
		return this.intake.submit(submission(agency, this.codes.newKey(), NARRATIVE, official)).caseNumber();
	}

	public NewSubmission submission(Agency agency, String key, String narrative, @Nullable String about) {
		return new NewSubmission(key, agency.id(), Channel.WEB, "vi", narrative, "Hồ sơ trễ hẹn", null, null, about,
				FeedbackKind.DELAY, new Submitter("Nguyễn Thị Mẫu", "0912000101", "mau@example.com", null, false));
	}

	public void accepts(Staff who, String number) {
		accepts(who, number, FeedbackKind.DELAY, this.cases.get(number).subjects());
	}

	public void accepts(Staff who, String number, FeedbackKind kind, Set<Long> subjects) {
		decides(who, number, "classify", "accept", (by) -> this.reception.accept(number,
				new Classification(Nature.FEEDBACK_CONDUCT, kind, null), subjects, by));
	}

	public void refuses(Staff who, String number) {
		decides(who, number, "classify", "refuse", (by) -> this.reception.refuse(number,
				new Refusal(RefusalReason.OUT_OF_SCOPE, "Đề nghị gửi Công an xã"), by));
	}

	public void asks(Staff who, String number, String step) {
		decides(who, number, step, "request-supplement",
				(by) -> this.supplementing.request(number, "Bà nộp hồ sơ ngày nào?", who.id(), by));
	}

	public void supplements(String number) {
		this.supplementing.answer(number, "Tôi nộp ngày 05/10.");
	}

	public void transfers(Staff who, String number, Agency to) {
		decides(who, number, "classify", "transfer-inside",
				(by) -> this.transfers.inside(number, to.id(), "Thuộc thẩm quyền của cơ quan này", who.id(), by));
	}

	public void transfersOutside(Staff who, String number) {
		decides(who, number, "classify", "transfer-outside", (by) -> this.transfers.outside(number,
				"Bảo hiểm xã hội khu vực 3", "Việc chi trả bảo hiểm", who.id(), by));
	}

	public void merges(Staff who, String number, String into) {
		decides(who, number, "classify", "merge", (by) -> this.merging.merge(number, into, by));
	}

	public void unmerges(Staff who, String number) {
		this.merging.unmerge(number, "Khác việc", Communes.signedIn(who).as("RECEPTIONIST"));
	}

	public String splits(Staff who, String number) {
		return this.splitting.split(number, "Thu thêm lệ phí", "Ngoài ra cán bộ còn thu thêm 50.000 đồng.",
				Communes.signedIn(who).as("RECEPTIONIST"));
	}

	public void refersComplaint(Staff who, String number) {
		decides(who, number, "classify", "refer",
				(by) -> this.referrals.complaint(number, "Gửi đơn khiếu nại đến Chủ tịch UBND xã", by));
	}

	public void refersDenunciation(Staff who, String number, Staff receiver) {
		decides(who, number, "classify", "refer",
				(by) -> this.referrals.denunciation(number, "Đã chuyển người có thẩm quyền", receiver.id(), by));
	}

	public void withdraws(String number) {
		this.withdrawal.withdraw(number, "Đã được giải quyết");
	}

	public void assigns(Staff who, String number, Staff handler) {
		decides(who, number, "assign", "assign", (by) -> this.handling.assign(number, handler.id(), by));
	}

	public void drafts(Staff who, String number) {
		decides(who, number, "handle", "draft-reply",
				(by) -> this.handling.draftReply(number, "Xin lỗi bà, đã có kết quả.", FINDING, who.id(), by));
	}

	public void handsBack(Staff who, String number) {
		decides(who, number, "handle", "hand-back", (by) -> this.handling.handBack(number, "Không thuộc lĩnh vực", by));
	}

	public void approves(Staff who, String number) {
		decides(who, number, "approve", "approve", (by) -> this.approval.approve(number, who.id(), by));
	}

	public void returnsDraft(Staff who, String number) {
		decides(who, number, "approve", "return",
				(by) -> this.approval.returnDraft(number, "Viết rõ nguyên nhân", who.id(), by));
	}

	public void isSatisfied(String number) {
		this.review.rate(number, true, "");
	}

	public void isDissatisfied(String number) {
		this.review.rate(number, false, "Chưa trả lời câu hỏi của tôi");
	}

	public void reopens(Staff who, String number, Staff handler) {
		decides(who, number, "chair-review", "reopen",
				(by) -> this.review.reopen(number, handler.id(), "Xác minh lại", by));
	}

	public void explains(Staff who, String number) {
		decides(who, number, "chair-review", "explain", (by) -> this.review.explain(number, "Đúng quy định", by));
	}

	/** Ends a reminder or a follow-up with a word. */
	public void notes(Staff who, String number, String step) {
		decides(who, number, step, null, (by) -> this.directions.note(number, step, "Đang làm", by));
	}

	public void urges(Staff who, String number) {
		this.interventions.urge(itemOf(who, number, "intervene"), Communes.signedIn(who), "Trả lời trong ngày");
	}

	public void reassigns(Staff who, String number, Staff handler) {
		this.interventions.reassign(itemOf(who, number, "intervene"), Communes.signedIn(who), handler.id(),
				"Xử lý ngay trong ngày");
	}

	public void takesOver(Staff who, String number) {
		this.interventions.takeOver(itemOf(who, number, "intervene"), Communes.signedIn(who), "Việc chậm đã lâu");
	}

	public void extendsInPerson(Staff who, String number, int days) {
		this.interventions.extend(itemOf(who, number, "intervene"), Communes.signedIn(who), days, "Cần xác minh thêm");
	}

	public void reportsUp(Staff who, String number) {
		this.interventions.report(itemOf(who, number, "intervene"), Communes.signedIn(who), "Cần cấp trên phối hợp");
	}

	public void instructs(Staff who, String number, String step) {
		this.interventions.instruct(itemOf(who, number, step), Communes.signedIn(who), "Trả lời trong ngày mai");
	}

	public void signsDirectly(Staff who, String number) {
		decides(who, number, "handle", "sign-directly",
				(by) -> this.approval.signDirectly(number, "Xin lỗi bà.", FINDING, who.id(), by));
	}

	public void writesInstead(Staff who, String number) {
		decides(who, number, "approve", "take-over",
				(by) -> this.approval.takeOver(number, "Tôi trực tiếp trả lời bà.", who.id(), by));
	}

	public void asksForTime(Staff who, String number, int days) {
		this.work.act(itemOf(who, number, "handle"), Communes.signedIn(who),
				(by) -> this.extensions.ask(number, days, "Chờ kết quả đo đạc", who.id(), by));
	}

	public void grantsTime(Staff who, String number) {
		decides(who, number, "decide-extension", null, (by) -> this.extensions.grant(number, "", who.id(), by));
	}

	public void deniesTime(Staff who, String number) {
		decides(who, number, "decide-extension", null,
				(by) -> this.extensions.deny(number, "Đủ thời gian", who.id(), by));
	}

	public void consults(Staff who, String number, Staff consulted) {
		this.work.act(itemOf(who, number, "handle"), Communes.signedIn(who),
				(by) -> this.consultations.ask(number, consulted.id(), "Thửa đất này đã đo chưa?", who.id(), by));
	}

	public void givesOpinion(Staff who, String number) {
		this.work.complete(itemOf(who, number, "consult"), Communes.signedIn(who), null,
				(by) -> this.consultations.answer(number, who.id(), "Đã đo ngày 02/10", by));
	}

	public void invites(Staff who, String number, Instant at) {
		decides(who, number, "chair-review", "meet-citizen",
				(by) -> this.meetings.invite(number, at, "Phòng tiếp dân", who.id(), by));
	}

	public void meets(Staff who, String number) {
		decides(who, number, "meet-citizen", null, (by) -> this.meetings.held(number, "Bà đồng ý chờ thêm", by));
	}

	public void asksSuperior(Staff who, String number) {
		decides(who, number, "chair-review", "report-to-superior",
				(by) -> this.review.report(number, "Xin ý kiến", by));
	}

	public void advises(Staff who, String number) {
		decides(who, number, "instruct-review", null, (by) -> this.review.instruct(number, "Xác minh lại", by));
	}

	/** From receipt to the handler. */
	public String assigned(Commune commune) {
		String number = submitted(commune.agency());
		accepts(commune.receptionist(), number);
		assigns(commune.coordinator(), number, commune.handler());
		return number;
	}

	/** From receipt to the draft before the chairperson. */
	public String drafted(Commune commune) {
		String number = submitted(commune.agency());
		accepts(commune.receptionist(), number);
		assigns(commune.coordinator(), number, commune.handler());
		drafts(commune.handler(), number);
		return number;
	}

	/** From receipt to the issued reply. */
	public String replied(Commune commune) {
		String number = drafted(commune);
		approves(commune.chairperson(), number);
		return number;
	}

	public void publishes(Staff who, String number, PublicText text) {
		decides(who, number, "publish", "publish", (by) -> this.publishing.publish(number, text, who.id(), by));
	}

	public void saysWhyNotPublishable(Staff who, String number, String reason) {
		decides(who, number, "publish", "not-publishable",
				(by) -> this.publishing.refuse(number, reason, who.id(), by));
	}

	public void decides(Staff who, String number, String step, @Nullable String outcome, Consumer<Actor> verb) {
		this.work.complete(itemOf(who, number, step), Communes.signedIn(who), outcome, verb);
	}

	/** The one open work item of a step. */
	public long item(String number, String step) {
		return this.jdbc.sql("select id from work_item where case_number = ? and step = ? and status = 'OPEN'")
			.params(number, step)
			.query(Long.class)
			.single();
	}

	/** The oldest of those in this person's hands, else the oldest. */
	private long itemOf(Staff who, String number, String step) {
		return this.jdbc.sql("""
				select id from work_item where case_number = ? and step = ? and status = 'OPEN'
				order by assignee_id = ? desc nulls last, id limit 1""")
			.params(number, step, who.id())
			.query(Long.class)
			.single();
	}

	/** The steps of the case for which work is open now, in the order of the alphabet. */
	public List<String> open(String number) {
		return open(number, "feedback");
	}

	/** The same in a process beside the way of the case. */
	public List<String> open(String number, String process) {
		return this.jdbc
			.sql("select step from work_item where case_number = ? and process = ? and status = 'OPEN' order by step")
			.params(number, process)
			.query(String.class)
			.list();
	}

	public CaseFile get(String number) {
		return this.cases.get(number);
	}

}
