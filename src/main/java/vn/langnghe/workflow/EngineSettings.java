package vn.langnghe.workflow;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.stereotype.Component;

/** What the engine's starter cannot be told by properties. */
@Component
class EngineSettings extends AbstractProcessEnginePlugin {

	/** One changed file makes one new version, not a version of every file. */
	@Override
	public void preInit(ProcessEngineConfigurationImpl configuration) {
		if (configuration instanceof SpringProcessEngineConfiguration spring) {
			spring.setDeployChangedOnly(true);
		}
	}

}
