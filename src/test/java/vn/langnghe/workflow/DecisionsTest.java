package vn.langnghe.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;

import vn.langnghe.casework.DeadlinePolicy.Allowance;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Every row of the decision tables, asked for as the product asks. */
@IntegrationTest
class DecisionsTest {

	@Autowired
	private Decisions decisions;

	@ParameterizedTest(name = "{0}, {1}: {2} working days")
	@CsvSource({ "classify,, 1, false", "classify, HARASSMENT, 1, false", "assign, DELAY, 1, false",
			"handle, HARASSMENT, 8, true", "handle, UNLAWFUL, 8, true", "handle, DELAY, 12, true",
			"approve, HARASSMENT, 10, true", "approve, UNLAWFUL, 10, true", "approve, DELAY, 15, true",
			"case, HARASSMENT, 10, true", "case, UNLAWFUL, 10, true", "case,, 15, true", "case, OTHER, 15, true",
			"rating, DELAY, 10, false", "await-supplement,, 10, false", "instruct-review, DELAY, 5, false",
			"consult, DELAY, 3, false", "decide-extension, DELAY, 2, false", "answer-urge, DELAY, 1, false",
			"instruct, DELAY, 3, false", "superior, DELAY, 3, false", "superior-intervene, DELAY, 3, false",
			"extension, DELAY, 10, false", "publish, DELAY, 2, false", "chair-review, DELAY, 5, false",
			"follow-up, DELAY, 1, false", "intervene, DELAY, 3, false" })
	void aStepHasItsDays(String step, @Nullable FeedbackKind kind, int days, boolean fromTheCasesClock) {
		assertThat(this.decisions.allowance(step, kind)).isEqualTo(new Allowance(days, fromTheCasesClock));
	}

	@Test
	void aStepWithoutARowIsAnError() {
		assertThatThrownBy(() -> this.decisions.allowance("no-such-step", null))
			.isInstanceOf(IllegalStateException.class);
	}

	@ParameterizedTest(name = "{0} may sign: {1}")
	@CsvSource({ "0, SUPERIOR_CHAIRPERSON", "1, CHAIRPERSON", "2, CHAIRPERSON" })
	void whoApprovesDependsOnWhoIsLeft(int eligible, String approver) {
		assertThat(this.decisions.approver(eligible)).isEqualTo(approver);
	}

	/** A row that is added needs its parameters above. */
	@ParameterizedTest
	@CsvSource({ "deadlines.dmn, 22", "approval.dmn, 2" })
	void theTablesHaveTheRowsThatAreAskedForHere(String file, int rows) throws IOException {
		assertThat(Files.readString(Path.of("processes", file)).split("<rule ", -1)).hasSize(rows + 1);
	}

}
