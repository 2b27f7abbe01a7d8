package vn.langnghe.casework;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.SignedIn;

/**
 * Finds cases that may be about the same matter: the same number of a dossier or
 * document, the same title, or similar words, the more so with the same procedure.
 * Compared are the newest cases of the agency and the newest of the same procedure, a
 * bounded number of each: what is sent twice is sent within days. Nobody is shown, nor
 * told the number of, cases that this person may not see.
 */
@Service
@Transactional(readOnly = true)
public class SimilarCases {

	private static final int SHOWN = 3;

	/** More than are shown, since the guard may keep some back. */
	private static final int FOUND = 20;

	private final JdbcClient jdbc;

	private final Cases cases;

	private final CaseAccess access;

	private final Narratives narratives;

	SimilarCases(JdbcClient jdbc, Cases cases, CaseAccess access, Narratives narratives) {
		this.jdbc = jdbc;
		this.cases = cases;
		this.access = access;
		this.narratives = narratives;
	}

	/**
	 * @param caseFile the case
	 * @param reader to whom they are shown
	 * @return the likeliest first, at most three
	 */
	public List<Similar> to(CaseFile caseFile, SignedIn reader) {
		return find(caseFile.id()).stream().flatMap((found) -> shown(found, reader).stream()).limit(SHOWN).toList();
	}

	/**
	 * All that may be about the same, without asking who may see them. Written so that
	 * the planner has to go through the indexes, whatever it guesses of marks, which few
	 * cases have.
	 */
	List<Found> find(long caseId) {
		return this.jdbc
			.sql("""
						with me as materialized (select * from case_words where case_id = :case),
					marked as materialized (select case_id from case_words
					  where marks && (select marks from me) and agency_id = (select agency_id from me)),
					near as (
					  (select case_id from case_words where agency_id = (select agency_id from me)
					     and procedure_id = (select procedure_id from me) order by case_id desc limit 150)
					  union
					  (select case_id from case_words where agency_id = (select agency_id from me)
					     order by case_id desc limit 150)
					  union
					  (select case_id from case_words where agency_id = (select agency_id from me)
					     and title = (select title from me) order by case_id desc limit 20)
					  union
					  (select case_id from marked order by case_id desc limit 20)
					),
					compared as (
					  select w.case_id, w.marks && me.marks as same_number, w.title = me.title as same_title,
					    coalesce(w.procedure_id = me.procedure_id, false) as same_procedure,
					    similarity(w.words, me.words) as likeness, w.words, me.words as mine
					  from near join case_words w using (case_id), me where w.case_id <> me.case_id
					),
					likely as (
					  select *, likeness + case when same_procedure then 0.1 else 0 end as rank from compared
					  where same_number or same_title or likeness >= case when same_procedure then 0.36 else 0.45 end
					  order by same_number desc, rank desc, case_id limit 60
					)
					select c.number, n.same_number, n.same_title, n.same_procedure, round(n.likeness * 100)::int as likeness,
					  n.words, n.mine
					from likely n join case_file c on c.id = n.case_id
					where c.state not in ('MERGED', 'WITHDRAWN')
					  and not exists (select from case_part where part_id = c.id and whole_id = :case)
					  and not exists (select from case_part where part_id = :case and whole_id = c.id)
					order by n.same_number desc, n.rank desc, c.id
					limit :found""")
			.param("case", caseId)
			.param("found", FOUND)
			.query(Found.class)
			.list()
			.stream()
			.filter(Found::tellsTheSame)
			.toList();
	}

	private Optional<Similar> shown(Found found, SignedIn reader) {
		return this.cases.findByNumber(found.number())
			.filter((file) -> this.access.sees(file, reader.staffId()))
			.map((file) -> new Similar(file, this.narratives.of(file.number()), found.sameNumber(),
					found.sameProcedure(), found.likeness()));
	}

	/** What the database found; the words are folded. */
	record Found(String number, boolean sameNumber, boolean sameTitle, boolean sameProcedure, int likeness,
			String words, String mine) {

		/** Trigrams alone find too much. */
		boolean tellsTheSame() {
			return this.sameNumber || this.sameTitle
					|| SharedPhrases.of(this.words, this.mine) >= (this.sameProcedure ? 0.035 : 0.04);
		}

	}

	/**
	 * A case that may be about the same matter, with what speaks for it.
	 *
	 * @param file the other case, which the reader may see
	 * @param narrative its text as received
	 * @param sameNumber both name the same dossier or document
	 * @param sameProcedure both name the same procedure
	 * @param likeness how much of their wording they share, in per cent of trigrams
	 */
	public record Similar(CaseFile file, String narrative, boolean sameNumber, boolean sameProcedure, int likeness) {
	}

}
