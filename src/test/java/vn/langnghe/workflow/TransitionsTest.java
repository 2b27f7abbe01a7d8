package vn.langnghe.workflow;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.casework.Approval;
import vn.langnghe.casework.CaseState;
import vn.langnghe.casework.Classification;
import vn.langnghe.casework.Consultations;
import vn.langnghe.casework.Extensions;
import vn.langnghe.casework.Handling;
import vn.langnghe.casework.Meetings;
import vn.langnghe.casework.Merging;
import vn.langnghe.casework.Move;
import vn.langnghe.casework.Reception;
import vn.langnghe.casework.Referrals;
import vn.langnghe.casework.Refusal;
import vn.langnghe.casework.Review;
import vn.langnghe.casework.Supplementing;
import vn.langnghe.casework.Transfers;
import vn.langnghe.casework.Withdrawal;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Nature;
import vn.langnghe.catalogue.RefusalReason;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every move is tried in every state, on real cases through the services: what the table
 * allows is done, everything else is refused with the state's own words. Each try is
 * taken back.
 */
class TransitionsTest extends ProcessWalk {

	@Autowired
	private TransactionTemplate transaction;

	@Autowired
	private Reception reception;

	@Autowired
	private Supplementing supplementing;

	@Autowired
	private Transfers transfers;

	@Autowired
	private Merging merging;

	@Autowired
	private Referrals referrals;

	@Autowired
	private Withdrawal withdrawal;

	@Autowired
	private Handling handling;

	@Autowired
	private Extensions extensions;

	@Autowired
	private Consultations consultations;

	@Autowired
	private Approval approval;

	@Autowired
	private Review review;

	@Autowired
	private Meetings meetings;

	@Test
	void everyMoveIsDoneWhereTheTableAllowsItAndRefusedEverywhereElse() {
		Map<CaseState, String> cases = casesInEveryState();
		assertThat(cases.keySet()).containsExactlyInAnyOrder(CaseState.values());
		Map<Move, Consumer<String>> verbs = verbs(cases.get(CaseState.RECEIVED));
		assertThat(verbs.keySet()).containsExactlyInAnyOrder(Move.values());

		cases.forEach((state, number) -> verbs.forEach((move, verb) -> {
			assertThat(this.walk.get(number).state()).isEqualTo(state);
			String refusal = refusal(() -> verb.accept(number));
			assertThat(refusal == null).as("%s in %s: %s", move, state, refusal)
				.isEqualTo(move.from().contains(state) && !otherwiseImpossible(move, state));
		}));
		cases.values()
			.stream()
			.filter((number) -> Move.WITHDRAW.from().contains(this.walk.get(number).state()))
			.forEach(this.walk::withdraws);
	}

	/**
	 * What the state allows but the case's own story does not: the citizen's answer goes
	 * back to whoever asked, here the one-stop desk.
	 */
	private static boolean otherwiseImpossible(Move move, CaseState state) {
		return move == Move.SUPPLEMENT_HANDLER || move == Move.SIGN_DIRECTLY && state == CaseState.IN_HANDLING
				|| move == Move.DENY_EXTENSION && state != CaseState.IN_HANDLING;
	}

	private String refusal(Runnable verb) {
		return this.transaction.execute((status) -> {
			status.setRollbackOnly();
			try {
				verb.run();
				return null;
			}
			catch (NotAllowedNow ex) {
				return ex.getMessage();
			}
		});
	}

	private Map<CaseState, String> casesInEveryState() {
		Map<CaseState, String> cases = new EnumMap<>(CaseState.class);
		Commune at = this.commune;
		String expired = asked();
		this.clock.moveTo(Objects.requireNonNull(this.walk.get(expired).stepClock()).stepDueAt().plusSeconds(60));
		this.dueJobs.run(expired);
		cases.put(CaseState.EXPIRED, expired);
		cases.put(CaseState.RECEIVED, this.walk.submitted(at.agency()));
		cases.put(CaseState.AWAITING_SUPPLEMENT, asked());
		String accepted = this.walk.submitted(at.agency());
		this.walk.accepts(at.receptionist(), accepted);
		cases.put(CaseState.ACCEPTED, accepted);
		String handled = this.walk.assigned(at);
		this.walk.asksForTime(at.handler(), handled, 2);
		cases.put(CaseState.IN_HANDLING, handled);
		cases.put(CaseState.AWAITING_APPROVAL, this.walk.drafted(at));
		cases.put(CaseState.REPLIED, this.walk.replied(at));
		String reviewed = this.walk.replied(at);
		this.walk.isDissatisfied(reviewed);
		cases.put(CaseState.UNDER_REVIEW, reviewed);
		String closed = this.walk.replied(at);
		this.walk.isSatisfied(closed);
		cases.put(CaseState.CLOSED, closed);
		String refused = this.walk.submitted(at.agency());
		this.walk.refuses(at.receptionist(), refused);
		cases.put(CaseState.REFUSED, refused);
		String transferred = this.walk.submitted(at.agency());
		this.walk.transfersOutside(at.receptionist(), transferred);
		cases.put(CaseState.TRANSFERRED, transferred);
		String referred = this.walk.submitted(at.agency());
		this.walk.refersComplaint(at.receptionist(), referred);
		cases.put(CaseState.REFERRED, referred);
		String merged = this.walk.submitted(at.agency());
		this.walk.merges(at.receptionist(), merged, cases.get(CaseState.RECEIVED));
		cases.put(CaseState.MERGED, merged);
		String withdrawn = this.walk.submitted(at.agency());
		this.walk.withdraws(withdrawn);
		cases.put(CaseState.WITHDRAWN, withdrawn);
		return cases;
	}

	private String asked() {
		String number = this.walk.submitted(this.commune.agency());
		this.walk.asks(this.commune.receptionist(), number, "classify");
		return number;
	}

	/** Each move as its service makes it; {@code other} can carry a merged case. */
	private Map<Move, Consumer<String>> verbs(String other) {
		Map<Move, Consumer<String>> verbs = new EnumMap<>(Move.class);
		Actor by = Actor.SYSTEM;
		Commune at = this.commune;
		long head = at.chairperson().id();
		long handler = at.handler().id();
		String second = this.walk.drafted(at);
		verbs.put(Move.ACCEPT, (number) -> this.reception.accept(number,
				new Classification(Nature.FEEDBACK_CONDUCT, FeedbackKind.DELAY, null), Set.of(), by));
		verbs.put(Move.REFUSE, (number) -> this.reception.refuse(number,
				new Refusal(RefusalReason.OUT_OF_SCOPE, "Không thuộc phạm vi"), by));
		verbs.put(Move.REQUEST_SUPPLEMENT, (number) -> this.supplementing.request(number, "Ngày nào?", handler, by));
		verbs.put(Move.SUPPLEMENT, (number) -> this.supplementing.answer(number, "Ngày 05/10"));
		verbs.put(Move.SUPPLEMENT_HANDLER, (number) -> {
			throw new NotAllowedNow("the same service as before, once a handler has asked");
		});
		verbs.put(Move.EXPIRE, this.supplementing::expire);
		verbs.put(Move.TRANSFER_INSIDE,
				(number) -> this.transfers.inside(number, this.communes.commune().id(), "Thẩm quyền", head, by));
		verbs.put(Move.TRANSFER_OUTSIDE,
				(number) -> this.transfers.outside(number, "Bảo hiểm xã hội", "Thẩm quyền", head, by));
		verbs.put(Move.REFER, (number) -> this.referrals.complaint(number, "Gửi đơn khiếu nại", by));
		verbs.put(Move.MERGE, (number) -> this.merging.merge(number, second, by));
		verbs.put(Move.UNMERGE, (number) -> this.merging.unmerge(number, "Khác việc", by));
		verbs.put(Move.WITHDRAW, (number) -> this.withdrawal.withdraw(number, ""));
		verbs.put(Move.ASSIGN, (number) -> this.handling.assign(number, handler, by));
		verbs.put(Move.REASSIGN, (number) -> this.handling.reassign(number, at.otherHandler().id(), by));
		verbs.put(Move.HAND_BACK, (number) -> this.handling.handBack(number, "Không thuộc lĩnh vực", by));
		verbs.put(Move.DRAFT_REPLY,
				(number) -> this.handling.draftReply(number, "Xin lỗi bà.", CaseWalk.FINDING, handler, by));
		verbs.put(Move.RETURN_DRAFT, (number) -> this.approval.returnDraft(number, "Viết rõ", head, by));
		verbs.put(Move.APPROVE, (number) -> this.approval.approve(number, head, by));
		verbs.put(Move.TAKE_OVER, (number) -> this.handling.takeOver(number, head, by));
		verbs.put(Move.SIGN_DIRECTLY,
				(number) -> this.approval.signDirectly(number, "Xin lỗi bà.", CaseWalk.FINDING, head, by));
		verbs.put(Move.TAKE_OVER_DRAFT, (number) -> this.approval.takeOver(number, "Xin lỗi bà.", head, by));
		verbs.put(Move.ASK_EXTENSION, (number) -> {
			this.extensions.deny(number, "Để thử", head, by);
			this.extensions.ask(number, 1, "Chờ đo đạc", handler, by);
		});
		verbs.put(Move.EXTEND, (number) -> extend(number, head, by));
		verbs.put(Move.DENY_EXTENSION, (number) -> this.extensions.deny(number, "Đủ thời gian", head, by));
		verbs.put(Move.CONSULT,
				(number) -> this.consultations.ask(number, at.otherHandler().id(), "Đã đo chưa?", handler, by));
		verbs.put(Move.ISSUE_REPLY, this.approval::issueReply);
		verbs.put(Move.RATE_SATISFIED, (number) -> this.review.rate(number, true, ""));
		verbs.put(Move.RATE_DISSATISFIED, (number) -> this.review.rate(number, false, "Chưa rõ"));
		verbs.put(Move.REOPEN, (number) -> this.review.reopen(number, at.otherHandler().id(), "Xem lại", by));
		verbs.put(Move.EXPLAIN, (number) -> this.review.explain(number, "Đúng quy định", by));
		verbs.put(Move.INVITE, (number) -> this.meetings.invite(number, this.clock.instant().plus(Duration.ofDays(2)),
				"Phòng tiếp dân", head, by));
		verbs.put(Move.RECEIVE_CITIZEN, (number) -> this.meetings.held(number, "Đã gặp", by));
		verbs.put(Move.REPORT, (number) -> this.review.report(number, "Xin ý kiến", by));
		verbs.put(Move.INSTRUCT, (number) -> this.review.instruct(number, "Xác minh lại", by));
		verbs.put(Move.CLOSE, this.review::close);
		return verbs;
	}

	/**
	 * One wish for time waits in the case that is handled; elsewhere the head extends.
	 */
	private void extend(String number, long head, Actor by) {
		if (this.walk.get(number).state() == CaseState.IN_HANDLING) {
			this.extensions.grant(number, "", head, by);
		}
		else {
			this.extensions.extend(number, 2, "Cần xác minh", head, by);
		}
	}

}
