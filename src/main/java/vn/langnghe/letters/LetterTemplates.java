package vn.langnghe.letters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Csv;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.Seed;

/**
 * The templates of letters, one a kind: those delivered with the product, and in their
 * place what an agency has written itself.
 */
@Service
@Transactional
public class LetterTemplates implements Seed {

	private static final String SOURCE = "seed/letter-templates.csv";

	private static final String OF_AGENCY = """
			select distinct on (kind) kind, title, subject, recipient, body, copies, agency_id is not null as own
			from letter_template where (agency_id = :agency or agency_id is null)""";

	private static final String KEEP = """
			insert into letter_template (agency_id, kind, title, subject, recipient, body, copies)
			values (?, ?, ?, ?, ?, ?, ?)
			on conflict (agency_id, kind) do update set title = excluded.title, subject = excluded.subject,
			  recipient = excluded.recipient, body = excluded.body, copies = excluded.copies""";

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	LetterTemplates(JdbcClient jdbc, AuditTrail audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/** Those that hold for an agency, in the order of the kinds. */
	@Transactional(readOnly = true)
	public List<LetterTemplate> of(long agencyId) {
		return this.jdbc.sql(OF_AGENCY + " order by kind, agency_id nulls last")
			.param("agency", agencyId)
			.query(LetterTemplates::template)
			.list()
			.stream()
			.sorted(Comparator.comparing(LetterTemplate::kind))
			.toList();
	}

	/** The one of a kind that holds for an agency. */
	@Transactional(readOnly = true)
	public LetterTemplate of(long agencyId, LetterKind kind) {
		return this.jdbc.sql(OF_AGENCY + " and kind = :kind order by kind, agency_id nulls last")
			.param("agency", agencyId)
			.param("kind", kind.name())
			.query(LetterTemplates::template)
			.single();
	}

	/**
	 * @param code the code of a kind, as an address has it
	 * @throws NotFound when there is no such kind
	 */
	@Transactional(readOnly = true)
	public LetterTemplate of(long agencyId, String code) {
		return of(agencyId, LetterKind.of(code).orElseThrow(NotFound::new));
	}

	/** Keeps what an agency has written, in the place of what it had. */
	public void keep(long agencyId, LetterTemplate template, Actor by) {
		write(agencyId, template);
		record("letter-template.kept", agencyId, template.kind(), by);
	}

	/**
	 * Takes back what the agency has written: the delivered one holds again.
	 * @throws NotFound when the agency has written none
	 */
	public void remove(long agencyId, LetterKind kind, Actor by) {
		if (this.jdbc.sql("delete from letter_template where agency_id = ? and kind = ?")
			.params(agencyId, kind.name())
			.update() == 0) {
			throw new NotFound();
		}
		record("letter-template.removed", agencyId, kind, by);
	}

	/** Makes the delivered ones equal to the file; what agencies wrote stays theirs. */
	@Override
	public void seed() {
		for (Map<String, String> row : Csv.read(SOURCE)) {
			write(null,
					new LetterTemplate(LetterKind.valueOf(row.get("kind")), row.get("title"), row.get("subject"),
							row.get("recipient"), row.get("body").replace("\\n", "\n"),
							row.get("copies").replace("\\n", "\n"), false));
		}
	}

	private void write(@Nullable Long agencyId, LetterTemplate template) {
		this.jdbc.sql(KEEP)
			.params(agencyId, template.kind().name(), template.title(), template.subject(), template.recipient(),
					template.body(), template.copies())
			.update();
	}

	private void record(String action, long agencyId, LetterKind kind, Actor by) {
		this.audit.record(AuditFact.ofAgency(agencyId, action, by).is("template", kind.code()));
	}

	private static LetterTemplate template(ResultSet row, int number) throws SQLException {
		return new LetterTemplate(LetterKind.valueOf(row.getString("kind")), row.getString("title"),
				row.getString("subject"), row.getString("recipient"), row.getString("body"), row.getString("copies"),
				row.getBoolean("own"));
	}

}
