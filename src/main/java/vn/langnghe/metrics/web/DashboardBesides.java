package vn.langnghe.metrics.web;

import java.util.Locale;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import vn.langnghe.metrics.AuditState;
import vn.langnghe.metrics.Narrowing;
import vn.langnghe.metrics.PerThousandDossiers;
import vn.langnghe.metrics.RateWords;
import vn.langnghe.platform.VietnamTime;

/** What stands beside the figures of the process: the dossiers, and the audit trail. */
@Component
class DashboardBesides {

	private final PerThousandDossiers perThousand;

	private final AuditState audit;

	private final DashboardViews views;

	DashboardBesides(PerThousandDossiers perThousand, AuditState audit, DashboardViews views) {
		this.perThousand = perThousand;
		this.audit = audit;
		this.views = views;
	}

	/** Dossiers are counted by agency and month: what is narrowed has no measure. */
	void fill(Chosen chosen, long received, Model model, Locale locale) {
		model.addAttribute("perThousand",
				Narrowing.NONE.equals(chosen.narrowing())
						? this.perThousand.of(chosen.asked().scope(), chosen.period(), received)
							.map((value) -> RateWords.decimals(value, locale))
							.orElse(null)
						: null);
		this.audit.last().ifPresent((checked) -> {
			model.addAttribute("auditBroken", this.views.number(checked.broken(), locale));
			model.addAttribute("auditWhole", checked.broken() == 0);
			model.addAttribute("auditAt", checked.at().atZone(VietnamTime.ZONE));
		});
	}

}
