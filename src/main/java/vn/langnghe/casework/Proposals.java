package vn.langnghe.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.catalogue.Nature;
import vn.langnghe.catalogue.RootCause;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.VietnamTime;

/**
 * Proposals to amend a regulation, kept per procedure for the authority that may change
 * it. A proposal is written once; whoever thinks better of it writes another.
 */
@Service
@Transactional
public class Proposals {

	private static final Set<Role> AUTHORS = EnumSet.of(Role.COORDINATOR, Role.CHAIRPERSON);

	private static final String READABLE = """
			select r.*, p.code as procedure_code, p.name as procedure_name, c.number as case_number, a.name as agency_name
			from regulation_proposal r join administrative_procedure p on p.id = r.procedure_id
			join case_file c on c.id = r.case_id join agency a on a.id = r.agency_id
			where not (c.subjects @> array[:me]::bigint[])
			  and exists (select 1 from hat h where h.staff_id = :me and h.agency_id = r.agency_id
			    and h.role in ('MANAGER', 'COORDINATOR', 'CHAIRPERSON'))
			  and (:number::text is null or r.number = :number)
			order by p.name, p.code, r.drafted_at, r.number""";

	private final CaseJournal journal;

	private final CaseLookup cases;

	private final StaffMembers staffMembers;

	private final Agencies agencies;

	private final JdbcClient jdbc;

	private final Clock clock;

	Proposals(CaseJournal journal, CaseLookup cases, StaffMembers staffMembers, Agencies agencies, JdbcClient jdbc,
			Clock clock) {
		this.journal = journal;
		this.cases = cases;
		this.staffMembers = staffMembers;
		this.agencies = agencies;
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Under which hat somebody may write one from this case; empty when not at all. */
	@Transactional(readOnly = true)
	public Optional<Role> author(CaseFile caseFile, SignedIn who) {
		boolean aboutRule = caseFile.classification().nature() == Nature.FEEDBACK_REGULATION
				|| this.cases.lastReply(caseFile)
					.filter((reply) -> reply.approvedBy() != null)
					.filter((reply) -> reply.finding().rootCause() == RootCause.REGULATION)
					.isPresent();
		if (!aboutRule || caseFile.received().procedureId() == null || caseFile.isAbout(who.staffId())) {
			return Optional.empty();
		}
		return this.staffMembers.findById(who.staffId())
			.flatMap((staff) -> AUTHORS.stream().filter((role) -> staff.wears(role, caseFile.agencyId())).findFirst());
	}

	/**
	 * Writes one from a case.
	 * @return its number
	 * @throws NotAllowedNow when the case is about no regulation, names no procedure, or
	 * this person may not write one
	 */
	public String draft(String caseNumber, RegulationProposal written, SignedIn who) {
		CaseFile caseFile = this.cases.lock(caseNumber);
		Role hat = author(caseFile, who).orElseThrow(() -> new NotAllowedNow("casework.proposal.error.not-here"));
		Instant now = this.clock.instant();
		String number = "KN-%s-%d-%06d".formatted(
				this.agencies.findById(caseFile.agencyId()).orElseThrow(NotFound::new).code(),
				now.atZone(VietnamTime.ZONE).getYear(),
				this.jdbc.sql("select nextval('regulation_proposal_number_seq')").query(Long.class).single());
		JdbcClient.StatementSpec insert = this.jdbc
			.sql("""
					insert into regulation_proposal (number, agency_id, case_id, procedure_id, addressee, regulation, problem,
					proposal, necessity, reasonableness, legality, clarity, feasibility, consistency, drafted_by, drafted_at)
					values (:number, :agency, :case, :procedure, :addressee, :regulation, :problem, :proposal, :necessity,
					:reasonableness, :legality, :clarity, :feasibility, :consistency, :by, :at)""")
			.param("number", number)
			.param("agency", caseFile.agencyId())
			.param("case", caseFile.id())
			.param("procedure", caseFile.received().procedureId())
			.param("addressee", written.addressee())
			.param("regulation", written.regulation())
			.param("problem", written.problem())
			.param("proposal", written.proposal())
			.param("by", who.staffId())
			.param("at", Timestamp.from(now));
		for (Criterion criterion : Criterion.values()) {
			insert = insert.param(criterion.field(), written.judged(criterion));
		}
		insert.update();
		this.journal.change(caseNumber, "case.proposal-drafted", who.as(hat.name()),
				(changed, at) -> (fact) -> fact.is("proposal", number));
		return number;
	}

	/** All that somebody may read, by procedure. */
	@Transactional(readOnly = true)
	public List<Row> readableBy(SignedIn who) {
		return rows(who, null).toList();
	}

	/**
	 * One of them.
	 * @throws NotFound when there is none or not for this person
	 */
	@Transactional(readOnly = true)
	public Row get(String number, SignedIn who) {
		return rows(who, number).findFirst().orElseThrow(NotFound::new);
	}

	private Stream<Row> rows(SignedIn who, @Nullable String number) {
		return this.jdbc.sql(READABLE)
			.param("me", who.staffId())
			.param("number", number)
			.query((row, index) -> read(row))
			.list()
			.stream();
	}

	private static Row read(ResultSet row) throws SQLException {
		Map<Criterion, String> judged = new EnumMap<>(Criterion.class);
		for (Criterion criterion : Criterion.values()) {
			judged.put(criterion, row.getString(criterion.field()));
		}
		return new Row(row.getString("number"), row.getString("agency_name"), row.getString("case_number"),
				row.getString("procedure_code"), row.getString("procedure_name"),
				row.getTimestamp("drafted_at").toInstant().atZone(VietnamTime.ZONE).toLocalDate(),
				new RegulationProposal(row.getString("addressee"), row.getString("regulation"),
						row.getString("problem"), row.getString("proposal"), judged));
	}

	/**
	 * A proposal with where it comes from.
	 *
	 * @param number KN, agency code, year, running number
	 * @param agencyName who proposes
	 * @param caseNumber the case that gave rise to it
	 * @param procedureCode the procedure's code
	 * @param procedureName the procedure's name
	 * @param draftedOn when it was written
	 * @param written what it says
	 */
	public record Row(String number, String agencyName, String caseNumber, String procedureCode, String procedureName,
			LocalDate draftedOn, RegulationProposal written) {
	}

}
