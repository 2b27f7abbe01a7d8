package vn.langnghe.workflow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.langnghe.casework.CaseState;

import static vn.langnghe.workflow.Hand.CHAIRPERSON;
import static vn.langnghe.workflow.Hand.CITIZEN;
import static vn.langnghe.workflow.Hand.COORDINATOR;
import static vn.langnghe.workflow.Hand.HANDLER;
import static vn.langnghe.workflow.Hand.OTHER_HANDLER;
import static vn.langnghe.workflow.Hand.RECEPTIONIST;
import static vn.langnghe.workflow.Hand.SUPERIOR;

/**
 * One thing that people do to a case through its pages: where the case must stand, who
 * may, what the form says, what becomes of the case. All of them are the table of steps,
 * outcomes and hats.
 *
 * @param page the page, after the work or the case in the address
 * @param outcome what is decided; the column of the printed table
 * @param answers what the form sends
 * @param hands whose it is
 * @param at where the case must stand, and the state that it has afterwards
 */
record Act(String page, String outcome, Map<String, String> answers, Set<Hand> hands, Map<Standing, CaseState> at) {

	private static final Map<String, String> REPLY = Map.of("substantiation", "SUBSTANTIATED", "timely", "false",
			"correct", "true", "rootCause", "WORKLOAD", "reformArea", "PROCEDURES", "correctiveAction", "Nhắn tin",
			"reply", "Xin lỗi bà, đã có kết quả.");

	/** The step whose work the page needs, or null for pages without work. */
	@Nullable String step() {
		return switch (this.page) {
			case "split" -> "classify";
			case "extension", "consultation" -> "handle";
			case "unmerge", "again", "supplement", "withdraw", "rating" -> null;
			default -> this.page;
		};
	}

	/** Whether it is this person's there, by this line of the table or another. */
	boolean isAllowed(Standing standing, Hand hand) {
		return all().stream()
			.anyMatch((act) -> act.page.equals(this.page) && act.outcome.equals(this.outcome)
					&& act.at.containsKey(standing) && act.hands.contains(hand));
	}

	static List<Act> all() {
		List<Act> acts = new ArrayList<>();
		acts.addAll(ofReception());
		acts.addAll(ofHandling());
		acts.addAll(ofTheHead());
		acts.addAll(ofBrokenDeadlines());
		acts.addAll(ofTheCitizen());
		return acts;
	}

	private static List<Act> ofReception() {
		Map<Standing, CaseState> answered = Map.of(Standing.REPLIED, CaseState.REPLIED, Standing.UNDER_REVIEW,
				CaseState.UNDER_REVIEW, Standing.INVITED, CaseState.UNDER_REVIEW, Standing.ADVICE_ASKED,
				CaseState.UNDER_REVIEW, Standing.CLOSED, CaseState.CLOSED);
		return List.of(
				act("classify", "accept", RECEPTIONIST, Standing.RECEIVED, CaseState.ACCEPTED, "nature",
						"FEEDBACK_CONDUCT", "kind", "DELAY"),
				act("classify", "request-supplement", RECEPTIONIST, Standing.RECEIVED, CaseState.AWAITING_SUPPLEMENT,
						"question", "Ngày nào?"),
				act("classify", "transfer", RECEPTIONIST, Standing.RECEIVED, CaseState.TRANSFERRED, "toName",
						"Bảo hiểm xã hội", "transferReason", "Thẩm quyền"),
				act("classify", "transfer-inside", RECEPTIONIST, Standing.RECEIVED, CaseState.RECEIVED, "outcome",
						"transfer", "toAgency", "{neighbour}", "transferReason", "Thẩm quyền"),
				act("classify", "merge", RECEPTIONIST, Standing.RECEIVED, CaseState.MERGED, "into", "{other}"),
				act("classify", "refer", RECEPTIONIST, Standing.RECEIVED, CaseState.REFERRED, "law", "COMPLAINT",
						"referral", "Gửi đơn khiếu nại"),
				act("classify", "refuse", RECEPTIONIST, Standing.RECEIVED, CaseState.REFUSED, "reason", "OUT_OF_SCOPE",
						"explanation", "Đề nghị gửi Công an xã"),
				act("split", "split", RECEPTIONIST, Standing.RECEIVED, CaseState.RECEIVED, "title", "Lệ phí", "words",
						"Ngoài ra còn thu thêm 50.000 đồng."),
				new Act("unmerge", "unmerge", Map.of("reason", "Khác việc"), Set.of(RECEPTIONIST, COORDINATOR),
						Map.of(Standing.MERGED, CaseState.RECEIVED)),
				act("assign", "assign", COORDINATOR, Standing.ACCEPTED, CaseState.IN_HANDLING, "handler", "{handler}"),
				new Act("publish", "publish",
						Map.of("title", "Hồ sơ trễ hẹn", "question", "Hồ sơ trễ hẹn.", "answer", "Đã có kết quả.",
								"checked", "true"),
						Set.of(RECEPTIONIST), answered),
				new Act("publish", "not-publishable", Map.of("reason", "Không che được danh tính"),
						Set.of(RECEPTIONIST), answered));
	}

	private static List<Act> ofHandling() {
		Map<Standing, CaseState> inHand = Map.of(Standing.IN_HANDLING, CaseState.AWAITING_APPROVAL, Standing.BREACHED,
				CaseState.AWAITING_APPROVAL, Standing.URGED, CaseState.AWAITING_APPROVAL, Standing.REPORTED,
				CaseState.AWAITING_APPROVAL, Standing.LONG_BREACHED, CaseState.AWAITING_APPROVAL, Standing.TIME_ASKED,
				CaseState.AWAITING_APPROVAL, Standing.CONSULTED, CaseState.AWAITING_APPROVAL, Standing.REMINDED,
				CaseState.AWAITING_APPROVAL);
		return List.of(new Act("handle", "draft-reply", REPLY, Set.of(HANDLER), inHand),
				new Act("handle", "request-supplement", Map.of("question", "Ngày nào?"), Set.of(HANDLER),
						to(inHand, CaseState.AWAITING_SUPPLEMENT)),
				new Act("handle", "hand-back", Map.of("reason", "Không thuộc lĩnh vực"), Set.of(HANDLER),
						to(inHand, CaseState.ACCEPTED)),
				new Act("extension", "ask", Map.of("days", "3", "reason", "Chờ đo đạc"), Set.of(HANDLER),
						Map.of(Standing.IN_HANDLING, CaseState.IN_HANDLING, Standing.CONSULTED, CaseState.IN_HANDLING,
								Standing.REMINDED, CaseState.IN_HANDLING)),
				new Act("consultation", "ask", Map.of("consulted", "{receptionist}", "question", "Đã đo chưa?"),
						Set.of(HANDLER), to(inHand, CaseState.IN_HANDLING)),
				act("consult", "answer", OTHER_HANDLER, Standing.CONSULTED, CaseState.IN_HANDLING, "answer",
						"Đã đo ngày 02/10"),
				new Act("reminder", "note", Map.of("note", "Đang làm"), Set.of(HANDLER),
						Map.of(Standing.REMINDED, CaseState.IN_HANDLING, Standing.BREACHED, CaseState.IN_HANDLING,
								Standing.URGED, CaseState.IN_HANDLING, Standing.REPORTED, CaseState.IN_HANDLING,
								Standing.LONG_BREACHED, CaseState.IN_HANDLING)),
				act("reminder", "note", CHAIRPERSON, Standing.TAKEN_OVER, CaseState.IN_HANDLING, "note", "Đang làm"),
				act("answer-urge", "note", HANDLER, Standing.URGED, CaseState.IN_HANDLING, "note", "Đang làm"));
	}

	private static List<Act> ofTheHead() {
		return List.of(
				new Act("handle", "sign-directly", REPLY, Set.of(CHAIRPERSON),
						Map.of(Standing.TAKEN_OVER, CaseState.REPLIED)),
				act("handle", "request-supplement", CHAIRPERSON, Standing.TAKEN_OVER, CaseState.AWAITING_SUPPLEMENT,
						"question", "Ngày nào?"),
				act("handle", "hand-back", CHAIRPERSON, Standing.TAKEN_OVER, CaseState.ACCEPTED, "reason",
						"Chuyên viên đã trở lại"),
				act("extension", "ask", CHAIRPERSON, Standing.TAKEN_OVER, CaseState.IN_HANDLING, "days", "3", "reason",
						"Chờ đo đạc"),
				act("consultation", "ask", CHAIRPERSON, Standing.TAKEN_OVER, CaseState.IN_HANDLING, "consulted",
						"{receptionist}", "question", "Đã đo chưa?"),
				act("approve", "approve", CHAIRPERSON, Standing.AWAITING_APPROVAL, CaseState.REPLIED),
				act("approve", "return", CHAIRPERSON, Standing.AWAITING_APPROVAL, CaseState.IN_HANDLING, "note",
						"Viết rõ"),
				act("approve", "take-over", CHAIRPERSON, Standing.AWAITING_APPROVAL, CaseState.REPLIED, "reply",
						"Tôi trả lời bà."),
				act("decide-extension", "grant", CHAIRPERSON, Standing.TIME_ASKED, CaseState.IN_HANDLING),
				act("decide-extension", "deny", CHAIRPERSON, Standing.TIME_ASKED, CaseState.IN_HANDLING, "note",
						"Đủ thời gian"),
				act("chair-review", "reopen", CHAIRPERSON, Standing.UNDER_REVIEW, CaseState.IN_HANDLING, "handler",
						"{otherHandler}", "words", "Xem lại"),
				act("chair-review", "explain", CHAIRPERSON, Standing.UNDER_REVIEW, CaseState.CLOSED, "words",
						"Đúng quy định"),
				act("chair-review", "meet-citizen", CHAIRPERSON, Standing.UNDER_REVIEW, CaseState.UNDER_REVIEW,
						"meetsAt", "{soon}", "place", "Phòng tiếp dân"),
				act("chair-review", "report-to-superior", CHAIRPERSON, Standing.UNDER_REVIEW, CaseState.UNDER_REVIEW,
						"words", "Xin ý kiến"),
				act("meet-citizen", "minutes", CHAIRPERSON, Standing.INVITED, CaseState.UNDER_REVIEW, "minutes",
						"Đã gặp"),
				act("instruct-review", "instruct", SUPERIOR, Standing.ADVICE_ASKED, CaseState.UNDER_REVIEW,
						"instruction", "Xác minh lại"));
	}

	private static List<Act> ofBrokenDeadlines() {
		Map<Standing, CaseState> broken = Map.of(Standing.BREACHED, CaseState.IN_HANDLING, Standing.LONG_BREACHED,
				CaseState.IN_HANDLING);
		Map<Standing, CaseState> followed = Map.of(Standing.BREACHED, CaseState.IN_HANDLING, Standing.LONG_BREACHED,
				CaseState.IN_HANDLING, Standing.URGED, CaseState.IN_HANDLING, Standing.REPORTED, CaseState.IN_HANDLING,
				Standing.TAKEN_OVER, CaseState.IN_HANDLING);
		List<Act> acts = new ArrayList<>();
		for (String outcome : List.of("urge", "reassign", "take-over", "extend", "report-to-superior")) {
			Map<String, String> answers = Map.of("instruction", "Trả lời trong ngày", "handler", "{otherHandler}",
					"days", "2");
			acts.add(new Act("intervene", outcome, answers, Set.of(CHAIRPERSON),
					outcome.equals("extend") ? Map.of(Standing.BREACHED, CaseState.IN_HANDLING) : broken));
		}
		acts.add(new Act("follow-up", "note", Map.of("note", "Đã nhắc"), Set.of(COORDINATOR), followed));
		acts.add(act("instruct", "instruct", SUPERIOR, Standing.REPORTED, CaseState.IN_HANDLING, "instruction",
				"Trả lời ngay"));
		acts.add(act("superior-intervene", "instruct", SUPERIOR, Standing.LONG_BREACHED, CaseState.IN_HANDLING,
				"instruction", "Trả lời ngay"));
		return acts;
	}

	private static List<Act> ofTheCitizen() {
		Map<Standing, CaseState> withdrawable = new LinkedHashMap<>();
		for (Standing standing : Standing.values()) {
			if (standing.ordinal() <= Standing.AWAITING_APPROVAL.ordinal()) {
				withdrawable.put(standing, CaseState.WITHDRAWN);
			}
		}
		return List.of(
				new Act("supplement", "answer", Map.of("answer", "Ngày 05/10"), Set.of(CITIZEN),
						Map.of(Standing.SUPPLEMENT_ASKED, CaseState.RECEIVED, Standing.HANDLER_ASKED,
								CaseState.IN_HANDLING)),
				new Act("withdraw", "withdraw", Map.of("reason", "Đã được giải quyết"), Set.of(CITIZEN), withdrawable),
				act("again", "again", CITIZEN, Standing.CLOSED, CaseState.CLOSED, "answer", "Vẫn chưa có kết quả."),
				act("rating", "satisfied", CITIZEN, Standing.REPLIED, CaseState.CLOSED, "satisfied", "yes"),
				act("rating", "dissatisfied", CITIZEN, Standing.REPLIED, CaseState.UNDER_REVIEW, "satisfied", "no",
						"comment", "Chưa rõ"));
	}

	private static Act act(String page, String outcome, Hand hand, Standing at, CaseState after, String... answers) {
		Map<String, String> form = new LinkedHashMap<>();
		for (int i = 0; i < answers.length; i += 2) {
			form.put(answers[i], answers[i + 1]);
		}
		return new Act(page, outcome, form, Set.of(hand), Map.of(at, after));
	}

	private static Map<Standing, CaseState> to(Map<Standing, CaseState> at, CaseState after) {
		Map<Standing, CaseState> changed = new LinkedHashMap<>();
		at.keySet().forEach((standing) -> changed.put(standing, after));
		return changed;
	}

	@Override
	public String toString() {
		return this.page + " " + this.outcome;
	}

}
