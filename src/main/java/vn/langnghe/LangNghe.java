package vn.langnghe;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

import vn.langnghe.audit.AuditCommand;
import vn.langnghe.metrics.MetricsCommand;

/** The program: one deployable, many modules, as many stateless nodes as wanted. */
@SpringBootApplication
@EnableScheduling
public class LangNghe {

	public static void main(String[] args) {
		if (AuditCommand.isMeantBy(args)) {
			System.exit(AuditCommand.run(args));
		}
		if (MetricsCommand.isMeantBy(args)) {
			System.exit(MetricsCommand.run(args));
		}
		SpringApplication.run(LangNghe.class, args);
	}

}
