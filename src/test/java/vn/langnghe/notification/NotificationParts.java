package vn.langnghe.notification;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.domain.EntityScan;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.orm.jpa.HibernateJpaAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

import vn.langnghe.casework.CaseAccess;
import vn.langnghe.casework.CaseHolders;
import vn.langnghe.casework.CaseLinks;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.Identities;
import vn.langnghe.casework.OpenWork;
import vn.langnghe.casework.TrackingLinks;
import vn.langnghe.organisation.Calendars;
import vn.langnghe.organisation.StandIns;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Secret;

/**
 * The module with the real cases, staff, database and mail; what others answer is given.
 */
@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, JdbcTemplateAutoConfiguration.class,
		JdbcClientAutoConfiguration.class, FlywayAutoConfiguration.class, HibernateJpaAutoConfiguration.class,
		TransactionAutoConfiguration.class, MailSenderAutoConfiguration.class, MessageSourceAutoConfiguration.class })
@EntityScan("vn.langnghe")
@EnableJpaRepositories({ "vn.langnghe.organisation", "vn.langnghe.casework" })
@ComponentScan(basePackages = "vn.langnghe.notification",
		excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(\\.web\\..*|Test.*)"))
@Import({ CaseLookup.class, CaseLinks.class, CaseAccess.class, Identities.class, Calendars.class, StandIns.class,
		Secret.class, Told.class })
class NotificationParts {

	@Bean
	MovedClock clock() {
		return new MovedClock();
	}

	@Bean
	Audited audited() {
		return new Audited(new CopyOnWriteArrayList<>());
	}

	@Bean
	TrackingLinks trackingLinks() {
		return (caseNumber) -> "/track/open?t=signed-" + caseNumber;
	}

	@Bean
	CaseHolders nobodyHoldsWork() {
		return (staffId, caseId) -> false;
	}

	@Bean
	GivenWork givenWork() {
		return new GivenWork();
	}

	/** Keeps what was audited. */
	record Audited(List<AuditFact> facts) implements AuditTrail {

		@Override
		public void record(AuditFact fact) {
			this.facts.add(fact);
		}

	}

	/** The same work for everybody, except for those who have none. */
	static final class GivenWork implements OpenWork {

		static final Summary SOME = new Summary(2, 3, 1, 1);

		private final List<Long> idle = new CopyOnWriteArrayList<>();

		void none(long staffId) {
			this.idle.add(staffId);
		}

		@Override
		public Summary of(long staffId) {
			return this.idle.contains(staffId) ? new Summary(0, 0, 0, 0) : SOME;
		}

	}

}
