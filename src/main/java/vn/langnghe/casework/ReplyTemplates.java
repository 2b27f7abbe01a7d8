package vn.langnghe.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Csv;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.Seed;

/**
 * The templates of replies: those delivered with the product, and over them what an
 * agency has written itself.
 */
@Service
@Transactional
public class ReplyTemplates implements Seed {

	private static final String SOURCE = "seed/reply-templates.csv";

	private static final String OF_AGENCY = """
			select t.*, t.agency_id is not null as own, d.id is not null as delivered from reply_template t
			left join reply_template d on d.agency_id is null and d.code = t.code
			where (t.agency_id = :agency or t.agency_id is null and not exists (
			  select 1 from reply_template o where o.agency_id = :agency and o.code = t.code))""";

	private static final String KEEP = """
			insert into reply_template (agency_id, code, language, name, kind, substantiation, body)
			values (?, ?, ?, ?, ?, ?, ?)
			on conflict (agency_id, code) do update set language = excluded.language, name = excluded.name,
			  kind = excluded.kind, substantiation = excluded.substantiation, body = excluded.body""";

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	ReplyTemplates(JdbcClient jdbc, AuditTrail audit) {
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/** All that an agency's handlers may choose from, by name. */
	@Transactional(readOnly = true)
	public List<ReplyTemplate> of(long agencyId) {
		return this.jdbc.sql(OF_AGENCY + " order by t.name, t.id")
			.param("agency", agencyId)
			.query(ReplyTemplates::template)
			.list();
	}

	/**
	 * @throws NotFound when the agency has none of that code
	 */
	@Transactional(readOnly = true)
	public ReplyTemplate of(long agencyId, String code) {
		return this.jdbc.sql(OF_AGENCY + " and t.code = :code")
			.param("agency", agencyId)
			.param("code", code)
			.query(ReplyTemplates::template)
			.optional()
			.orElseThrow(NotFound::new);
	}

	/** Those that fit a case: in its citizen's language and of its kind first. */
	@Transactional(readOnly = true)
	public List<ReplyTemplate> fitting(CaseFile caseFile) {
		FeedbackKind kind = caseFile.classification().kind();
		return of(caseFile.agencyId()).stream()
			.filter((one) -> one.fits(kind))
			.sorted(Comparator.comparing((ReplyTemplate one) -> !one.language().equals(caseFile.received().language()))
				.thenComparing((one) -> one.kind() == null))
			.toList();
	}

	/** Keeps what an agency has written, in the place of what had the same code. */
	public void keep(long agencyId, ReplyTemplate template, Actor by) {
		write(agencyId, template);
		record("reply-template.kept", agencyId, template, by);
	}

	/**
	 * Takes back what the agency has written: the delivered one of the same code holds
	 * again, if there is one.
	 * @throws NotFound when the agency has written none of that code
	 */
	public void remove(long agencyId, String code, Actor by) {
		ReplyTemplate template = of(agencyId, code);
		if (!template.own()) {
			throw new NotFound();
		}
		this.jdbc.sql("delete from reply_template where agency_id = ? and code = ?").params(agencyId, code).update();
		record("reply-template.removed", agencyId, template, by);
	}

	/** Makes the delivered ones equal to the file; what agencies wrote stays theirs. */
	@Override
	public void seed() {
		for (Map<String, String> row : Csv.read(SOURCE)) {
			String kind = row.get("kind");
			String result = row.get("substantiation");
			write(null,
					new ReplyTemplate(row.get("code"), row.get("language"), row.get("name"),
							kind.isEmpty() ? null : FeedbackKind.valueOf(kind),
							result.isEmpty() ? null : Substantiation.valueOf(result),
							row.get("body").replace("\\n", "\n"), false, true));
		}
	}

	private void write(@Nullable Long agencyId, ReplyTemplate template) {
		this.jdbc.sql(KEEP)
			.params(agencyId, template.code(), template.language(), template.name(), name(template.kind()),
					name(template.substantiation()), template.body())
			.update();
	}

	private void record(String action, long agencyId, ReplyTemplate template, Actor by) {
		this.audit.record(AuditFact.ofAgency(agencyId, action, by)
			.is("template", template.code())
			.is("templateName", template.name()));
	}

	private static @Nullable String name(@Nullable Enum<?> value) {
		return (value != null) ? value.name() : null;
	}

	private static ReplyTemplate template(ResultSet row, int number) throws SQLException {
		String kind = row.getString("kind");
		String result = row.getString("substantiation");
		return new ReplyTemplate(row.getString("code"), row.getString("language"), row.getString("name"),
				(kind != null) ? FeedbackKind.valueOf(kind) : null,
				(result != null) ? Substantiation.valueOf(result) : null, row.getString("body"), row.getBoolean("own"),
				row.getBoolean("delivered"));
	}

}
