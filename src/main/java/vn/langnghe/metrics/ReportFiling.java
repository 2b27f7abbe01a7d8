package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.langnghe.organisation.OfficeAlert;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Sha256;
import vn.langnghe.platform.VietnamTime;

/**
 * Puts away a report that was made, with the hashes of its files, also in the audit
 * trail, and has those told who follow the figures when nobody had asked for it.
 */
@Component
class ReportFiling {

	private final JdbcClient jdbc;

	private final StaffMembers staffMembers;

	private final AuditTrail audit;

	private final ApplicationEventPublisher events;

	ReportFiling(JdbcClient jdbc, StaffMembers staffMembers, AuditTrail audit, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.staffMembers = staffMembers;
		this.audit = audit;
		this.events = events;
	}

	/** Keeps a report; nothing happens when there is one already. */
	void file(ReportOrder order, Map<ReportFormat, byte[]> files, Instant now) {
		if (keep(order, files, now)) {
			record(order, files);
			if (order.orderedBy() == null) {
				tell(order, now);
			}
		}
	}

	/** Several are ready on a morning after a quarter: they are one piece of news. */
	private void tell(ReportOrder order, Instant now) {
		String day = now.atZone(VietnamTime.ZONE).toLocalDate().toString();
		this.staffMembers.holders(order.agencyId(), Role.MANAGER)
			.forEach((manager) -> this.events.publishEvent(new OfficeAlert(order.agencyId(), manager.id(),
					"report_ready", "%d:%s".formatted(order.agencyId(), day))));
	}

	/** Whether there was none before. */
	private boolean keep(ReportOrder order, Map<ReportFormat, byte[]> files, Instant now) {
		return this.jdbc.sql("""
				insert into report (agency_id, under, period, language, xlsx, docx, pdf, xlsx_sha256, docx_sha256,
				  pdf_sha256, made_at, made_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""")
			.params(order.agencyId(), order.under(), order.period(), order.language(), files.get(ReportFormat.XLSX),
					files.get(ReportFormat.DOCX), files.get(ReportFormat.PDF), Sha256.of(files.get(ReportFormat.XLSX)),
					Sha256.of(files.get(ReportFormat.DOCX)), Sha256.of(files.get(ReportFormat.PDF)),
					Timestamp.from(now), order.orderedBy())
			.update() > 0;
	}

	private void record(ReportOrder order, Map<ReportFormat, byte[]> files) {
		Long by = order.orderedBy();
		Actor actor = (by == null) ? Actor.SYSTEM
				: this.staffMembers.findById(by)
					.map((one) -> Actor.staff(by, one.displayName(), null))
					.orElse(Actor.SYSTEM);
		AuditFact fact = AuditFact.ofAgency(order.agencyId(), "report.made", actor)
			.is("period", order.period())
			.is("under", order.under())
			.is("language", order.language());
		for (ReportFormat format : ReportFormat.values()) {
			fact = fact.is(format.name().toLowerCase(Locale.ROOT) + "Sha256",
					HexFormat.of().formatHex(Sha256.of(files.get(format))));
		}
		this.audit.record(fact);
	}

}
