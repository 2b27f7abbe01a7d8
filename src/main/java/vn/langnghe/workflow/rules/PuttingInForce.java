package vn.langnghe.workflow.rules;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.TextHash;
import vn.langnghe.platform.Texts;
import vn.langnghe.workflow.rules.TableCheck.Findings;

/**
 * Puts a draft in force when it is sound. What it replaces is kept, so that it can be
 * seen by which table a case was decided.
 */
@Service
@Transactional
public class PuttingInForce {

	private static final int LONGEST_GROUND = 300;

	private final DraftStore drafts;

	private final RuleVersions versions;

	private final TableCheck check;

	private final WhatIf whatIf;

	private final AuditTrail audit;

	private final Clock clock;

	PuttingInForce(DraftStore drafts, RuleVersions versions, TableCheck check, WhatIf whatIf, AuditTrail audit,
			Clock clock) {
		this.drafts = drafts;
		this.versions = versions;
		this.check = check;
		this.whatIf = whatIf;
		this.audit = audit;
		this.clock = clock;
	}

	/**
	 * What speaks against a draft. The common table needs no checking again: it holds
	 * elsewhere already.
	 */
	@Transactional(readOnly = true)
	public Findings findings(Draft draft) {
		return draft.follows() ? Findings.NONE
				: this.check.of(draft.table(), draft.agencyId(), DmnFile.read(draft.dmn()));
	}

	/**
	 * What a draft would change in past cases.
	 * @param staffId who asks: cases about that person are not among them
	 */
	@Transactional(readOnly = true)
	public Effect effect(Draft draft, long staffId) {
		return this.whatIf.of(draft, staffId);
	}

	/**
	 * Puts a draft in force at once: every question from now on is answered by it.
	 * @param edition the edition that the person saw
	 * @param ground why, or by which decision
	 * @return the number of the new version
	 * @throws NotAllowedNow when the draft was changed since, is not sound, or changes
	 * nothing
	 * @throws Invalid when no ground is given
	 */
	public int putInForce(RuleTable table, long agencyId, int edition, String ground, Actor by) {
		Draft draft = this.drafts.lock(table, agencyId).orElseThrow(NotFound::new);
		if (draft.edition() != edition) {
			throw new NotAllowedNow("rules.error.draft-changed", draft.changedBy(), draft.changedAt());
		}
		if (ground.isBlank() || ground.strip().length() > LONGEST_GROUND) {
			throw new Invalid("ground", "rules.error.ground", LONGEST_GROUND);
		}
		if (!findings(draft).sound()) {
			throw new NotAllowedNow("rules.error.unsound");
		}
		RuleVersion before = this.versions.get(this.versions.inForce(table, agencyId, null).get(0));
		if (!draft.follows() && DmnFile.read(Objects.requireNonNull(before.dmn())).sheet().equals(draft.sheet())) {
			throw new NotAllowedNow("rules.error.same");
		}
		Optional<RuleVersion> newest = this.versions.newest(table, agencyId);
		int version = newest.map(RuleVersion::version).orElse(0) + 1;
		String dmn = draft.follows() ? null : draft.dmn();
		this.versions.put(table, agencyId, version, dmn, Texts.nfc(ground).strip(),
				Objects.requireNonNull(by.staffId()), this.clock.instant().truncatedTo(ChronoUnit.MICROS));
		this.drafts.remove(table, agencyId);
		this.audit.record(AuditFact.ofAgency(agencyId, "rules.put-in-force", by)
			.was("table", before.name())
			.is("table", table.key() + "-" + agencyId + "-" + version)
			.is("ground", Texts.nfc(ground).strip())
			.is("sha256", (dmn != null) ? TextHash.of(dmn) : null));
		return version;
	}

}
