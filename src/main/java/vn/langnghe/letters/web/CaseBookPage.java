package vn.langnghe.letters.web;

import java.util.Locale;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.IdentityReaders;
import vn.langnghe.letters.CaseBook;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.Download;

/** A whole case as one PDF. The guard before {@code /cases/**} decides who gets here. */
@Controller
class CaseBookPage {

	private final CaseLookup cases;

	private final IdentityReaders identityReaders;

	private final CaseBook book;

	CaseBookPage(CaseLookup cases, IdentityReaders identityReaders, CaseBook book) {
		this.cases = cases;
		this.identityReaders = identityReaders;
		this.book = book;
	}

	@GetMapping("/cases/{number}/file")
	ResponseEntity<byte[]> download(@PathVariable String number, Authentication authentication, Locale locale) {
		CaseFile caseFile = this.cases.get(number);
		SignedIn me = Actors.me();
		boolean knows = this.identityReaders.mayRead(caseFile, me.staffId(),
				AuthorityUtils.authorityListToSet(authentication.getAuthorities()));
		return Download.of("ho-so-" + caseFile.number() + ".pdf", MediaType.APPLICATION_PDF,
				this.book.of(caseFile, me.actor(), knows, locale));
	}

}
