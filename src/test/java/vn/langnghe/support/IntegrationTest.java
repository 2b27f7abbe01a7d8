package vn.langnghe.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

import vn.langnghe.casework.PromisesWatched;
import vn.langnghe.metrics.CountedCases;
import vn.langnghe.metrics.CountedSums;
import vn.langnghe.metrics.FortyCases;
import vn.langnghe.platform.database.TestDatabase;
import vn.langnghe.platform.operation.Looking;

/**
 * The whole product with the demonstration commune, on a real PostgreSQL and a port of
 * its own. All classes that bear this share one running product, so add nothing to its
 * configuration in a class: each variation would be another start.
 *
 * <p>
 * Timers run only when {@link DueJobs} runs them and promises are looked at only when
 * {@link PromisesWatched} looks, the operator's figures are read when {@link Looking}
 * does, sums are kept, reports ordered by themselves and earlier registers taken over
 * when a test says so, at the time that {@link MovableClock} shows; after each class the
 * clock shows the real time again.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "camunda.bpm.job-execution.enabled=false", "langnghe.casework.promise-watch=P1D",
				"langnghe.operation.look-every=P1D", "langnghe.metrics.warn-at=-",
				"langnghe.metrics.report-schedule=P1D", "langnghe.metrics.sum-every=P1D",
				"langnghe.intake.import-every=P1D", "langnghe.letters.freeze-every=P1D",
				"langnghe.attachments.read-every=P1D" })
@AutoConfigureObservability(tracing = false)
@ActiveProfiles("demo")
@ContextConfiguration(initializers = { TestDatabase.class, FreshDataFolder.class })
@Import({ MovableClock.class, DueJobs.class, Communes.class, CaseWalk.class, PromisesWatched.class, Looking.class,
		Wholeness.class, CountedCases.class, CountedSums.class, FortyCases.class })
@ExtendWith({ RealTimeAgain.class, FlowNodesSeen.class })
public @interface IntegrationTest {

}
