package vn.langnghe.workflow;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;

import static org.camunda.bpm.engine.ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED;
import static org.camunda.bpm.engine.ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE;

/** What the engine's starter cannot be told by properties. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		configuration.setCmmnEnabled(false);
		configuration.setEnableExpressionsInAdhocQueries(false);
		configuration.setEnableExpressionsInStoredQueries(false);
		configuration.setJobExecutorDeploymentAware(false);
		configuration.setFailedJobRetryTimeCycle("R5/PT1M");
		configuration.setHistoryCleanupBatchWindowStartTime("01:00");
		configuration.setHistoryCleanupBatchWindowEndTime("05:00");
		// What ended is old by its end and its definition's time to live: a time of
		// removal on each row cost 17 statements at the end of each process.
		configuration.setHistoryCleanupStrategy(HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
		configuration.setHistoryRemovalTimeStrategy(HISTORY_REMOVAL_TIME_STRATEGY_NONE);
		configuration.setTaskMetricsEnabled(false);
		// One changed file makes one new version, not a version of every file.
		if (configuration instanceof SpringProcessEngineConfiguration spring) {
			spring.setDeployChangedOnly(true);
		}
	}

}
