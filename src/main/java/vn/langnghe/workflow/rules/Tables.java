package vn.langnghe.workflow.rules;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.NotFound;
import vn.langnghe.workflow.rules.Sheet.Column;

/** What an administrator sees of the tables of an agency. */
@Service
@Transactional(readOnly = true)
public class Tables {

	private static final int VERSIONS = 20;

	private final RuleVersions versions;

	private final TableCheck check;

	private final DraftStore drafts;

	Tables(RuleVersions versions, TableCheck check, DraftStore drafts) {
		this.versions = versions;
		this.check = check;
		this.drafts = drafts;
	}

	public List<Standing> all(long agencyId) {
		return Stream.of(RuleTable.values()).map((table) -> standing(table, agencyId)).toList();
	}

	/** How a table stands for an agency. */
	public Standing standing(RuleTable table, long agencyId) {
		RuleVersion inForce = inForce(table, agencyId);
		boolean own = Objects.equals(inForce.agencyId(), agencyId);
		return new Standing(table, inForce, own, newerDelivered(inForce), this.drafts.find(table, agencyId),
				own ? beyond(inForce, agencyId) : List.of());
	}

	/** Limits may have become stricter since it was put in force, and it goes on. */
	private List<Problem> beyond(RuleVersion inForce, long agencyId) {
		return this.check.of(inForce.table(), agencyId, DmnFile.read(Objects.requireNonNull(inForce.dmn()))).problems();
	}

	public Sheet sheet(RuleVersion version) {
		return DmnFile.read(Objects.requireNonNull(version.dmn())).sheet();
	}

	/** The versions of an agency, newest first. */
	public List<RuleVersion> history(RuleTable table, long agencyId) {
		return this.versions.all(table, agencyId, VERSIONS);
	}

	/**
	 * The file of the table that holds now, or of a version that the agency once had.
	 * @param version its number; null for the one that holds now
	 * @throws NotFound when there is none
	 */
	public String file(RuleTable table, long agencyId, @Nullable Integer version) {
		RuleVersion found = (version == null) ? inForce(table, agencyId)
				: history(table, agencyId).stream()
					.filter((one) -> one.version() == version)
					.findFirst()
					.orElseThrow(NotFound::new);
		return Optional.ofNullable(found.dmn()).orElseThrow(NotFound::new);
	}

	/** The texts that may stand in the columns that know theirs, by column. */
	public List<Codes> codes(RuleTable table, Sheet sheet) {
		List<Domain> inputs = this.check.domains(table, sheet);
		return Stream
			.concat(IntStream.range(0, inputs.size())
				.mapToObj((input) -> new Codes(sheet.inputs().get(input),
						Domains.codes(sheet.inputs().get(input), inputs.get(input)))),
					sheet.outputs().stream().map((output) -> new Codes(output, answers(output))))
			.filter((codes) -> !codes.codes().isEmpty())
			.toList();
	}

	private static List<String> answers(Column output) {
		return switch (output.name()) {
			case "from" -> List.of("STEP", "CLOCK");
			case "approver" -> ApprovalRules.APPROVERS;
			default -> List.of();
		};
	}

	private RuleVersion inForce(RuleTable table, long agencyId) {
		return this.versions.get(this.versions.inForce(table, agencyId, null).get(0));
	}

	/** The delivered version that came since and decides in another way. */
	private Optional<RuleVersion> newerDelivered(RuleVersion inForce) {
		RuleVersion delivered = this.versions.delivered(inForce.table());
		if (inForce.delivered() || Objects.equals(inForce.beside(), delivered.id())) {
			return Optional.empty();
		}
		return sheet(delivered).decidesLike(sheet(inForce)) ? Optional.empty() : Optional.of(delivered);
	}

	/**
	 * How a table stands.
	 *
	 * @param table which table
	 * @param inForce the version that holds
	 * @param own whether it is the agency's own
	 * @param newer a version that was delivered since it was put in force
	 * @param draft what is being worked on
	 * @param beyond what would speak against putting the agency's own table in force now,
	 * such as a limit that the superior has lowered since
	 */
	public record Standing(RuleTable table, RuleVersion inForce, boolean own, Optional<RuleVersion> newer,
			Optional<Draft> draft, List<Problem> beyond) {
	}

	/**
	 * What may be written in a column.
	 *
	 * @param column the column
	 * @param codes the texts
	 */
	public record Codes(Column column, List<String> codes) {
	}

}
