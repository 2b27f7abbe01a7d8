package vn.langnghe.letters;

import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;

/** What stands at the head of each agency's letters. */
@Service
@Transactional
public class LetterHeadings {

	private final Agencies agencies;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	LetterHeadings(Agencies agencies, JdbcClient jdbc, AuditTrail audit) {
		this.agencies = agencies;
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/** As the agency has it, else as its name and its superior say. */
	@Transactional(readOnly = true)
	public LetterHeading of(long agencyId) {
		Agency agency = this.agencies.findById(agencyId).orElseThrow(NotFound::new);
		String name = agency.name("vi");
		return this.jdbc.sql("select superior, place from letter_heading where agency_id = ?")
			.param(agencyId)
			.query((row, number) -> new LetterHeading(row.getString("superior"), name, agency.code(),
					row.getString("place")))
			.optional()
			.orElseGet(() -> new LetterHeading(superior(agency), name, agency.code(), LetterHeading.placeOf(name)));
	}

	/**
	 * Keeps what an administrator typed.
	 * @throws Invalid when there is no place, or a line is too long
	 */
	public void keep(long agencyId, String superior, String place, Actor by) {
		LetterHeading before = of(agencyId);
		LetterHeading now = new LetterHeading(superior, before.agency(), before.code(), place);
		if (now.place().isEmpty()) {
			throw new Invalid("place", "letters.heading.error.place");
		}
		this.jdbc.sql("""
				insert into letter_heading (agency_id, superior, place) values (?, ?, ?)
				on conflict (agency_id) do update set superior = excluded.superior, place = excluded.place""")
			.params(agencyId, now.superior(), now.place())
			.update();
		this.audit.record(AuditFact.ofAgency(agencyId, "letter-heading.kept", by)
			.was("superior", before.superior())
			.was("letterPlace", before.place())
			.is("superior", now.superior())
			.is("letterPlace", now.place()));
	}

	private String superior(Agency agency) {
		return Optional.ofNullable(agency.superiorId())
			.flatMap(this.agencies::findById)
			.map((one) -> one.name("vi"))
			.orElse("");
	}

}
