package vn.langnghe.workflow;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.langnghe.casework.CaseState;
import vn.langnghe.casework.ClosedAs;
import vn.langnghe.platform.NotAllowedNow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Cases that began under the process file as it landed before go on under it to their
 * end, whatever the newest file says.
 */
class OlderProcessTest extends ProcessWalk {

	@Autowired
	private RepositoryService repository;

	@AfterEach
	void newCasesTakeTheNewestFile() {
		deployNewest();
	}

	private static InputStream newest() {
		try {
			return Files.newInputStream(Path.of("processes/feedback.bpmn"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void deployBefore() {
		this.repository.createDeployment()
			.name("landed before")
			.addInputStream("feedback.bpmn",
					OlderProcessTest.class.getResourceAsStream("/processes/landed/feedback-1.bpmn"))
			.deploy();
	}

	private void deployNewest() {
		this.repository.createDeployment().name("newest").addInputStream("feedback.bpmn", newest()).deploy();
	}

	@Test
	void casesInEveryStepFinishUnderTheFileTheyBeganWith() {
		deployBefore();
		Map<String, String> inStep = new LinkedHashMap<>();
		inStep.put("classify", this.walk.submitted(this.commune.agency()));
		inStep.put("refuse", this.walk.submitted(this.commune.agency()));
		inStep.put("assign", accepted());
		String handled = assigned();
		inStep.put("handle", handled);
		inStep.put("hand-back", assigned());
		inStep.put("approve", this.walk.drafted(this.commune));
		inStep.put("return", this.walk.drafted(this.commune));
		inStep.put("await-rating", this.walk.replied(this.commune));
		inStep.put("silence", this.walk.replied(this.commune));
		inStep.put("chair-review", dissatisfied());
		inStep.put("explain", dissatisfied());
		inStep.put("overdue", this.walk.submitted(this.commune.agency()));
		this.clock.moveTo(
				Objects.requireNonNull(this.walk.get(inStep.get("overdue")).stepClock()).stepDueAt().plusSeconds(60));
		this.dueJobs.run(inStep.get("overdue"));

		deployNewest();

		assertThat(this.walk.open(inStep.get("overdue"))).contains("intervene", "follow-up");
		this.walk.urges(this.commune.chairperson(), inStep.get("overdue"));
		this.walk.refuses(this.commune.receptionist(), inStep.get("overdue"));
		this.walk.refuses(this.commune.receptionist(), inStep.get("refuse"));
		this.walk.accepts(this.commune.receptionist(), inStep.get("classify"));
		assignedOn(inStep.get("classify"));
		assignedOn(inStep.get("assign"));
		handledOn(handled);
		this.walk.handsBack(this.commune.handler(), inStep.get("hand-back"));
		assignedOn(inStep.get("hand-back"));
		approvedOn(inStep.get("approve"));
		this.walk.returnsDraft(this.commune.chairperson(), inStep.get("return"));
		handledOn(inStep.get("return"));
		this.walk.isSatisfied(inStep.get("await-rating"));
		this.clock.moveTo(this.walk.get(inStep.get("silence")).ratingWindow().ratingUntil().plusSeconds(60));
		this.dueJobs.run(inStep.get("silence"));
		this.walk.reopens(this.commune.chairperson(), inStep.get("chair-review"), this.commune.otherHandler());
		this.walk.drafts(this.commune.otherHandler(), inStep.get("chair-review"));
		approvedOn(inStep.get("chair-review"));
		this.walk.explains(this.commune.chairperson(), inStep.get("explain"));

		assertThat(inStep.values()).allSatisfy((number) -> {
			assertThat(this.walk.get(number).closing()).as(number).isNotNull();
			assertThat(this.walk.open(number)).as(number).isEmpty();
		});
	}

	@Test
	void anOutcomeThatTheOlderFileDoesNotKnowIsRefusedAndTheCaseStays() {
		deployBefore();
		String number = this.walk.submitted(this.commune.agency());
		deployNewest();

		assertThatThrownBy(() -> this.walk.asks(this.commune.receptionist(), number, "classify"))
			.isInstanceOf(NotAllowedNow.class)
			.hasMessageContaining("not-an-outcome");

		assertThat(this.walk.get(number).state()).isEqualTo(CaseState.RECEIVED);
		this.walk.refuses(this.commune.receptionist(), number);
	}

	@Test
	void aCitizenWithdrawsACaseOfTheOlderFileToo() {
		deployBefore();
		String number = this.walk.drafted(this.commune);
		deployNewest();

		this.walk.withdraws(number);

		endedAs(number, ClosedAs.WITHDRAWN);
	}

	private String accepted() {
		String number = this.walk.submitted(this.commune.agency());
		this.walk.accepts(this.commune.receptionist(), number);
		return number;
	}

	private String assigned() {
		String number = accepted();
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());
		return number;
	}

	private String dissatisfied() {
		String number = this.walk.replied(this.commune);
		this.walk.isDissatisfied(number);
		return number;
	}

	private void assignedOn(String number) {
		this.walk.assigns(this.commune.coordinator(), number, this.commune.handler());
		handledOn(number);
	}

	private void handledOn(String number) {
		this.walk.drafts(this.commune.handler(), number);
		approvedOn(number);
	}

	private void approvedOn(String number) {
		this.walk.approves(this.commune.chairperson(), number);
		this.walk.isSatisfied(number);
	}

}
