package vn.langnghe.workflow;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.langnghe.casework.Channel;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Procedures;
import vn.langnghe.intake.Intake;
import vn.langnghe.intake.NewSubmission;
import vn.langnghe.intake.TrackingCodes;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.workflow.HandlerChoice.Candidate;
import vn.langnghe.workflow.Routing.Proposal;

import static org.assertj.core.api.Assertions.assertThat;

/** Who is proposed to handle a case. */
@IntegrationTest
class RoutingTest {

	@Autowired
	private Routing routing;

	@Autowired
	private HandlerChoice choice;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private Communes communes;

	@Autowired
	private Agencies agencies;

	@Autowired
	private Intake intake;

	@Autowired
	private TrackingCodes codes;

	@Autowired
	private Procedures procedures;

	@Test
	void theLeastLoadedOfTheDepartmentIsProposedWithTheTablesReason() {
		String number = told("1.001193", null);
		Proposal proposal = this.routing.of(this.walk.get(number)).orElseThrow();
		assertThat(proposal.inDepartment()).isTrue();
		assertThat(proposal.department()).isEqualTo("Văn phòng HĐND và UBND");
		assertThat(proposal.reason()).contains("hộ tịch");
		Long office = this.communes.person("thuly3").departmentId();
		Candidate least = this.choice.of(this.walk.get(number))
			.stream()
			.filter((one) -> office.equals(one.departmentId()))
			.findFirst()
			.orElseThrow();
		assertThat(proposal.handler()).isEqualTo(least);
	}

	@Test
	void whoIsComplainedAboutIsNotProposedForTheOwnDepartment() {
		String number = told("1.001612", "anh Mai Văn Khuôn");
		Proposal proposal = this.routing.of(this.walk.get(number)).orElseThrow();
		assertThat(proposal.department()).isEqualTo("Phòng Kinh tế");
		assertThat(proposal.handler().name()).isNotEqualTo("Mai Văn Khuôn");
		assertThat(proposal.inDepartment()).isFalse();
	}

	@Test
	void anAgencyWithoutDepartmentsIsProposedItsLeastLoadedHandler() {
		Commune commune = this.communes.commune();
		String number = this.walk.submitted(commune.agency());
		Proposal proposal = this.routing.of(this.walk.get(number)).orElseThrow();
		assertThat(proposal.inDepartment()).isFalse();
		assertThat(proposal.handler().id()).isIn(commune.handler().id(), commune.otherHandler().id());
	}

	private String told(String procedure, @Nullable String about) {
		return this.intake
			.submit(new NewSubmission(this.codes.newKey(), this.agencies.findByCode("AB").orElseThrow().id(),
					Channel.WEB, "vi", CaseWalk.NARRATIVE, "Hồ sơ trễ hẹn",
					this.procedures.find(procedure).orElseThrow().id(), null, about, FeedbackKind.DELAY, null))
			.caseNumber();
	}

}
