package vn.langnghe.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Writes down which flow nodes of the process files were walked in this run, for the
 * coverage figure. What an older file was walked through does not count.
 */
class FlowNodesSeen implements AfterAllCallback {

	/** A file for each fork; one line for each node: the process and the node. */
	static final Path LISTS = Path.of("target", "flow-nodes");

	private static final Set<String> SEEN = new TreeSet<>();

	@Override
	public void afterAll(ExtensionContext context) throws IOException {
		SEEN.addAll(SpringExtension.getApplicationContext(context).getBean(JdbcClient.class).sql("""
				select distinct h.proc_def_key_ || ' ' || h.act_id_ from act_hi_actinst h
				join act_re_procdef p on p.id_ = h.proc_def_id_
				join act_re_deployment d on d.id_ = p.deployment_id_
				where d.name_ is distinct from 'landed before'""").query(String.class).list());
		Files.createDirectories(LISTS);
		Files.write(LISTS.resolve(System.getProperty("test.fork", "1") + ".txt"), SEEN);
	}

}
