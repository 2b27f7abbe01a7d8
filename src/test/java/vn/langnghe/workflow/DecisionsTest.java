package vn.langnghe.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import vn.langnghe.casework.DeadlinePolicy.Allowance;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every row of the decision tables, asked for as the product asks. */
@IntegrationTest
class DecisionsTest {

	@Autowired
	private Decisions decisions;

	@Autowired
	private Agencies agencies;

	@ParameterizedTest(name = "{0}, {1}: {2} working days")
	@CsvSource({ "classify,, 1, false", "classify, HARASSMENT, 1, false", "assign, DELAY, 1, false",
			"handle, HARASSMENT, 8, true", "handle, UNLAWFUL, 8, true", "handle, DELAY, 12, true",
			"approve, HARASSMENT, 10, true", "approve, UNLAWFUL, 10, true", "approve, DELAY, 15, true",
			"case, HARASSMENT, 10, true", "case, UNLAWFUL, 10, true", "case,, 15, true", "case, OTHER, 15, true",
			"rating, DELAY, 10, false", "await-supplement,, 10, false", "instruct-review, DELAY, 5, false",
			"consult, DELAY, 3, false", "decide-extension, DELAY, 2, false", "answer-urge, DELAY, 1, false",
			"instruct, DELAY, 3, false", "superior, DELAY, 3, false", "superior-intervene, DELAY, 3, false",
			"extension, DELAY, 10, false", "publish, DELAY, 2, false", "chair-review, DELAY, 5, false",
			"follow-up, DELAY, 1, false", "intervene, DELAY, 3, false", "effect,, 60, false",
			"check-effect, DELAY, 5, false", "decide-further, DELAY, 5, false", "action-overdue, DELAY, 3, false" })
	void aStepHasItsDays(String step, @Nullable FeedbackKind kind, int days, boolean fromTheCasesClock) {
		assertThat(this.decisions.allowance(agency(), step, kind, Instant.now()))
			.isEqualTo(new Allowance(days, fromTheCasesClock));
	}

	@Test
	void aStepWithoutARowIsAnError() {
		assertThatThrownBy(() -> this.decisions.allowance(agency(), "no-such-step", null, Instant.now()))
			.isInstanceOf(IllegalStateException.class);
	}

	@ParameterizedTest(name = "{0}, {1}, {2} may decide: {3}")
	@CsvSource({ "approve, HARASSMENT, 1, CHAIRPERSON", "approve, UNLAWFUL, 2, CHAIRPERSON",
			"approve, DELAY, 1, CHAIRPERSON_OR_DELEGATE", "approve,, 2, CHAIRPERSON_OR_DELEGATE",
			"chair-review, HARASSMENT, 1, CHAIRPERSON", "chair-review, DELAY, 1, CHAIRPERSON",
			"approve, DELAY, 0, SUPERIOR_CHAIRPERSON", "approve, HARASSMENT, 0, SUPERIOR_CHAIRPERSON",
			"chair-review,, 0, SUPERIOR_CHAIRPERSON" })
	void whoDecidesDependsOnTheStepTheKindAndWhoIsLeft(String step, @Nullable FeedbackKind kind, int eligible,
			String approver) {
		assertThat(this.decisions.approver(agency(), step, kind, eligible)).isEqualTo(approver);
	}

	@ParameterizedTest(name = "{0}, {1}, {2} in hand: {3}")
	@CsvSource({ "Hộ tịch, DELAY, 30, Văn phòng HĐND và UBND", "Hộ tịch, DELAY, 29, Văn phòng HĐND và UBND",
			"Nuôi con nuôi,, 0, Văn phòng HĐND và UBND", "Chứng thực, HARASSMENT, 0, Trung tâm Phục vụ hành chính công",
			"Chứng thực, HARASSMENT, 31, Văn phòng HĐND và UBND", "Bảo trợ xã hội, DELAY, 0, Phòng Văn hóa - Xã hội",
			"Giảm nghèo, OTHER, 0, Phòng Văn hóa - Xã hội", "Hộ kinh doanh, DELAY, 0, Phòng Kinh tế",
			"Đất đai, INCONSISTENT, 29, Phòng Kinh tế", "Xây dựng,, 0, Phòng Kinh tế",
			", UNSUITABLE, 0, Văn phòng HĐND và UBND", "Lâm nghiệp, UNLAWFUL, 0, Văn phòng HĐND và UBND",
			",, 0, Trung tâm Phục vụ hành chính công", "Lâm nghiệp, DELAY, 0, Trung tâm Phục vụ hành chính công" })
	void aMatterHasADepartmentProposed(@Nullable String field, @Nullable FeedbackKind kind, int load,
			String department) {
		Decisions.Route route = this.decisions.route(agency(), null, field, kind, load);
		assertThat(route.department()).isEqualTo(department);
		assertThat(route.reason()).isNotBlank();
	}

	/** A row that is added needs its parameters above. */
	@ParameterizedTest
	@CsvSource({ "deadlines.dmn, 26", "approval.dmn, 4", "routing.dmn, 7" })
	void theTablesHaveTheRowsThatAreAskedForHere(String file, int rows) throws IOException {
		assertThat(Files.readString(Path.of("processes", file)).split("<rule ", -1)).hasSize(rows + 1);
	}

	private long agency() {
		return this.agencies.findByCode("AB").orElseThrow().id();
	}

}
