package vn.langnghe.casework.web;

import java.util.Locale;
import java.util.Optional;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.CaseViews;
import vn.langnghe.casework.EarlierRecords;
import vn.langnghe.casework.Identities;
import vn.langnghe.casework.IdentityReaders;
import vn.langnghe.casework.Submitter;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;

/**
 * The case page: what is known, the replies, and links to what other modules show of it.
 */
@Controller
class CasePage {

	private final CaseLookup cases;

	private final CaseViews views;

	private final Identities identities;

	private final IdentityReaders readers;

	private final CaseBesides besides;

	private final EarlierRecords earlier;

	CasePage(CaseLookup cases, CaseViews views, Identities identities, IdentityReaders readers, CaseBesides besides,
			EarlierRecords earlier) {
		this.cases = cases;
		this.views = views;
		this.identities = identities;
		this.readers = readers;
		this.besides = besides;
		this.earlier = earlier;
	}

	@GetMapping("/cases/{number}")
	String show(@PathVariable String number, Model model, Locale locale, Authentication authentication) {
		CaseFile caseFile = this.cases.get(number);
		model.addAttribute("view", this.views.of(caseFile, locale));
		model.addAttribute("replies", this.cases.replies(caseFile));
		model.addAttribute("mayReadIdentity", mayRead(caseFile, authentication));
		model.addAttribute("besides", this.besides.of(caseFile));
		model.addAttribute("earlier", this.earlier.of(caseFile).orElse(null));
		return "casework/case";
	}

	/**
	 * A reading of the identity is an act of its own: it is asked for, and it is audited.
	 */
	@PostMapping("/cases/{number}/identity")
	String identity(@PathVariable String number, Model model, Locale locale, Authentication authentication) {
		CaseFile caseFile = this.cases.get(number);
		if (!mayRead(caseFile, authentication)) {
			throw new NotFound();
		}
		SignedIn reader = Actors.me();
		Optional<Submitter> submitter = this.identities.read(caseFile, reader.actor(), "case-page");
		model.addAttribute("submitter", submitter.orElse(null));
		return show(number, model, locale, authentication);
	}

	private boolean mayRead(CaseFile caseFile, Authentication authentication) {
		return this.readers.mayRead(caseFile, Actors.me().staffId(),
				AuthorityUtils.authorityListToSet(authentication.getAuthorities()));
	}

}
