package vn.langnghe.intake.register;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.casework.Identities;
import vn.langnghe.casework.Submitter;
import vn.langnghe.intake.register.RegisterReaders.RegisterReader;
import vn.langnghe.organisation.Agency;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;

/**
 * sổ tiếp nhận: all cases of an agency, for those who see all of them, on pages and as a
 * file. What a person may not know of is in neither, nor in a count.
 */
@Service
public class IntakeRegister {

	private static final int BATCH = 200;

	/** More than an agency receives in many years; so that an export ends. */
	private static final int MOST_BATCHES = 5_000;

	private final RegisterReaders readers;

	private final RegisterLines lines;

	private final Identities identities;

	private final AuditTrail audit;

	private final TransactionTemplate transaction;

	IntakeRegister(RegisterReaders readers, RegisterLines lines, Identities identities, AuditTrail audit,
			PlatformTransactionManager transactions) {
		this.readers = readers;
		this.lines = lines;
		this.identities = identities;
		this.audit = audit;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * The agencies whose registers a person reads, the one that is meant first.
	 * @param code of the agency that is meant; without one the own
	 * @throws NotFound when this person reads none, or not that one
	 */
	@Transactional(readOnly = true)
	public Readable readable(@Nullable String code, SignedIn who) {
		RegisterReader reader = this.readers.of(code, who);
		return new Readable(reader.agency(), reader.readable());
	}

	/**
	 * Lines, the newest first.
	 * @param after the case after which they go on, or null for the beginning
	 */
	@Transactional(readOnly = true)
	public List<RegisterRow> page(Agency agency, RegisterChoice choice, SignedIn who, @Nullable Long after, int most) {
		return this.lines.page(choice, this.readers.of(agency.code(), who), after, most);
	}

	@Transactional(readOnly = true)
	public long count(Agency agency, RegisterChoice choice, SignedIn who) {
		return this.lines.count(choice, this.readers.of(agency.code(), who));
	}

	/**
	 * Gives the lines away, some at a time. That it was done is in the audit trail before
	 * the first one leaves, and each reading of an identity before that line does.
	 * @param format in which they leave, a short code
	 * @param withIdentities whether with who sent each of them
	 * @param lines takes them
	 */
	public void export(Agency agency, RegisterChoice choice, SignedIn who, String format, boolean withIdentities,
			Lines lines) throws IOException {
		RegisterReader reader = this.readers.of(agency.code(), who);
		this.audit.record(AuditFact.ofAgency(agency.id(), "register.exported", reader.actor())
			.is("format", format)
			.is("identities", withIdentities)
			.is("rows", count(agency, choice, who))
			.is("from", choice.from())
			.is("until", choice.to())
			.is("number", choice.number())
			.is("channel", choice.channel())
			.is("ended", choice.ended())
			.is("imported", choice.imported()));
		Long after = null;
		for (int batch = 0; batch < MOST_BATCHES; batch++) {
			Batch read = batch(choice, reader, after, withIdentities);
			for (RegisterRow row : read.rows()) {
				lines.take(row, read.narratives().getOrDefault(row.caseId(), ""), read.submitters().get(row.caseId()));
				after = row.caseId();
			}
			if (read.rows().size() < BATCH) {
				return;
			}
		}
	}

	private Batch batch(RegisterChoice choice, RegisterReader reader, @Nullable Long after, boolean withIdentities) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			List<RegisterRow> rows = this.lines.page(choice, reader, after, BATCH);
			List<Long> ids = rows.stream().map(RegisterRow::caseId).toList();
			return new Batch(rows, this.lines.narratives(ids),
					withIdentities ? this.identities.read(ids, reader.actor(), "register-export") : Map.of());
		}));
	}

	/** Takes the lines of an export as they come. */
	public interface Lines {

		/**
		 * @param narrative the text as received
		 * @param submitter who sent it, or null when nobody is named or it was not asked
		 * for
		 */
		void take(RegisterRow row, String narrative, @Nullable Submitter submitter) throws IOException;

	}

	/**
	 * Whose registers a person reads.
	 *
	 * @param agency the one that is meant
	 * @param all of them
	 */
	public record Readable(Agency agency, List<Agency> all) {
	}

	private record Batch(List<RegisterRow> rows, Map<Long, String> narratives, Map<Long, Submitter> submitters) {
	}

}
