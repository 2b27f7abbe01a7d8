package vn.langnghe.workflow;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;

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
		// One changed file makes one new version, not a version of every file.
		if (configuration instanceof SpringProcessEngineConfiguration spring) {
			spring.setDeployChangedOnly(true);
		}
	}

}
