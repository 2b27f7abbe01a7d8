package vn.langnghe.intake.register;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.EntityManager;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.casework.EarlierCase;
import vn.langnghe.casework.EarlierCases;
import vn.langnghe.intake.register.CheckedRow.Outcome;
import vn.langnghe.intake.register.ImportFiles.Ordered;
import vn.langnghe.intake.register.RegisterImport.State;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;

/**
 * Takes the registers over that were ordered, one after the other. All cases of a file,
 * their entries in the audit trail and the file's end are one transaction: a node that
 * dies has done nothing, and the next one begins anew.
 */
@Component
class RegisterTaking {

	private static final Logger log = LoggerFactory.getLogger(RegisterTaking.class);

	/** Held by the node that takes over. */
	private static final long TURN = 0x52_45_47_49L;

	private static final int BATCH = 100;

	/** How long a file waits to be ordered. */
	private static final Duration KEPT = Duration.ofDays(1);

	private final ImportFiles files;

	private final RegisterCheck check;

	private final EarlierCases cases;

	private final StaffMembers staffMembers;

	private final AuditTrail audit;

	private final JdbcClient jdbc;

	private final EntityManager entities;

	private final TransactionTemplate transaction;

	private final TransactionTemplate beside;

	private final Clock clock;

	RegisterTaking(ImportFiles files, RegisterCheck check, EarlierCases cases, StaffMembers staffMembers,
			AuditTrail audit, JdbcClient jdbc, EntityManager entities, PlatformTransactionManager transactions,
			Clock clock) {
		this.files = files;
		this.check = check;
		this.cases = cases;
		this.staffMembers = staffMembers;
		this.audit = audit;
		this.jdbc = jdbc;
		this.entities = entities;
		this.transaction = new TransactionTemplate(transactions);
		this.beside = new TransactionTemplate(transactions);
		this.beside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.clock = clock;
	}

	@Scheduled(fixedDelayString = "${langnghe.intake.import-every:PT2S}")
	void takeDue() {
		this.transaction.executeWithoutResult((status) -> this.files.forget(this.clock.instant().minus(KEPT)));
		Optional<Ordered> ordered = this.files.nextOrdered();
		try {
			ordered.ifPresent((one) -> this.transaction.executeWithoutResult((status) -> take(one)));
		}
		catch (DataAccessResourceFailureException | TransientDataAccessException ex) {
			// Nothing was written; the next turn tries again.
			throw ex;
		}
		catch (RuntimeException ex) {
			log.error("The earlier register {} could not be taken over; nothing of it was", ordered, ex);
			this.transaction.executeWithoutResult(
					(status) -> this.files.ended(ordered.orElseThrow().id(), State.FAILED, this.clock.instant()));
		}
	}

	private void take(Ordered ordered) {
		if (!this.jdbc.sql("select pg_try_advisory_xact_lock(?)").param(TURN).query(Boolean.class).single()) {
			return;
		}
		RegisterImport brought = this.files.find(ordered.id()).orElseThrow();
		if (brought.state() != State.ORDERED) {
			// Another node was faster.
			return;
		}
		RegisterReport report = this.check.of(this.files.file(ordered.id()).orElseThrow(), ordered.agencyId());
		if (report.count(Outcome.REFUSED) > 0) {
			this.files.ended(ordered.id(), State.REFUSED, this.clock.instant());
			return;
		}
		Actor by = Actor.staff(ordered.orderedBy(),
				this.staffMembers.findById(ordered.orderedBy()).orElseThrow().displayName(), Role.COORDINATOR.name());
		long taken = takeOver(report.rows(), ordered.id(), by);
		this.files.taken(ordered.id(), taken, report.count(Outcome.KNOWN),
				this.clock.instant().truncatedTo(ChronoUnit.MICROS));
		this.audit.record(AuditFact.ofAgency(ordered.agencyId(), "register.imported", by)
			.is("sha256", brought.sha256())
			.is("rows", taken));
	}

	private long takeOver(List<CheckedRow> rows, long importId, Actor by) {
		long taken = 0;
		for (int at = 0; at < rows.size(); at++) {
			EarlierCase earlier = rows.get(at).earlier();
			if (rows.get(at).outcome() == Outcome.ACCEPTED && earlier != null) {
				this.cases.takeOver(earlier, importId, by);
				taken++;
			}
			if ((at + 1) % BATCH == 0) {
				// Thousands of cases in memory would be compared with each that follows.
				this.entities.clear();
				int done = at + 1;
				this.beside.executeWithoutResult((status) -> this.files.progress(importId, done));
			}
		}
		return taken;
	}

}
