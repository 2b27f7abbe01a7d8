package vn.langnghe.casework;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseSight.Sight;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.Texts;

/**
 * Finds cases by who sent them, for those who may read that: the hats of a whole agency,
 * and the handler from whom the citizen did not hide it. To find is to read, so that each
 * case found stands in the audit trail as read, and each search as searched, also one
 * that finds nothing. What is locked to one person is found by nobody.
 */
@Service
public class SubmitterSearch {

	/** Cases found at most; who gets more asks for somebody less common. */
	public static final int MOST = 20;

	private static final int LONGEST = 200;

	private static final Pattern PHONE = Pattern.compile("[+(]?[0-9][0-9 .()-]{7,18}");

	private final CaseSight sight;

	private final Cases cases;

	private final JdbcClient jdbc;

	private final AuditTrail audit;

	SubmitterSearch(CaseSight sight, Cases cases, JdbcClient jdbc, AuditTrail audit) {
		this.sight = sight;
		this.cases = cases;
		this.jdbc = jdbc;
		this.audit = audit;
	}

	/**
	 * @param typed a whole telephone number, a whole e-mail address, or a name of at
	 * least two words
	 * @param reader who looks
	 * @return the keys of the cases, newest first, at most {@link #MOST}
	 * @throws Invalid when it is none of them
	 */
	@Transactional
	public List<Long> find(String typed, SignedIn reader) {
		String who = Texts.nfc(Texts.seen(typed).replace('\u0000', ' ')).strip();
		By by = By.of(who);
		Sight seen = this.sight.of(reader.staffId());
		List<Long> found = seen.bind(this.jdbc.sql("""
				select c.id from submitter_identity i join case_file c on c.id = i.case_id
				where %s and not c.anonymous and c.locked_to is null and %s
				  and (c.handler_id is distinct from :sightReader or not i.hidden_from_handler)
				  and (c.handler_id = :sightReader or %s)
				order by c.id desc limit :most""".formatted(by.condition, seen.seen(), seen.seenByOffice())))
			.param("who", by.normal(who))
			.param("most", MOST)
			.query(Long.class)
			.list();
		this.audit.record(AuditFact.ofStaff(reader.username(), "identity.searched", reader.actor(), reader.agencyId())
			.is("searchedBy", by)
			.is("found", found.size()));
		found.forEach((id) -> {
			CaseFile caseFile = this.cases.findById(id).orElseThrow();
			this.audit.record(AuditFact.ofCase(caseFile.number(), "identity.read", reader.actor(), caseFile.agencyId())
				.is("purpose", "search"));
		});
		return found;
	}

	private enum By {

		PHONE("phone_figures(i.phone) = phone_figures(:who)"),

		EMAIL("lower(i.email) = :who"),

		NAME("search_vector(i.full_name) @@ :who::tsquery");

		private final String condition;

		By(String condition) {
			this.condition = condition;
		}

		static By of(String who) {
			if (who.length() > LONGEST) {
				throw new Invalid("who", "casework.submitter-search.error");
			}
			if (SubmitterSearch.PHONE.matcher(who).matches()) {
				return PHONE;
			}
			if (who.contains("@")) {
				return EMAIL;
			}
			if (Lexemes.words(who).size() < 2) {
				throw new Invalid("who", "casework.submitter-search.error");
			}
			return NAME;
		}

		String normal(String who) {
			return switch (this) {
				case PHONE -> who;
				case EMAIL -> who.toLowerCase(Locale.ROOT);
				case NAME -> Lexemes.pairs(Lexemes.words(who))
					.map((pair) -> "'" + pair.replace("\\", "\\\\").replace("'", "''") + "'")
					.collect(Collectors.joining(" & "));
			};
		}

	}

}
