package vn.langnghe.letters.web;

import java.util.Locale;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.IdentityReaders;
import vn.langnghe.letters.LetterFormat;
import vn.langnghe.letters.LetterReader;
import vn.langnghe.letters.LetterFiles;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.Download;

/**
 * The letters of a case: a piece of the case page, a page of its own, and the files. The
 * guard before {@code /cases/**} decides who gets here.
 */
@Controller
class CaseLettersPage {

	private final CaseLookup cases;

	private final IdentityReaders identityReaders;

	private final LetterFiles letters;

	CaseLettersPage(CaseLookup cases, IdentityReaders identityReaders, LetterFiles letters) {
		this.cases = cases;
		this.identityReaders = identityReaders;
		this.letters = letters;
	}

	@GetMapping("/cases/{number}/letters")
	String show(@PathVariable String number, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean piece,
			Authentication authentication, Model model, HttpServletResponse response) {
		response.addHeader(HttpHeaders.VARY, "HX-Request");
		CaseFile caseFile = this.cases.get(number);
		model.addAttribute("number", number);
		model.addAttribute("piece", piece);
		model.addAttribute("letters", this.letters.of(caseFile, reader(caseFile, authentication)));
		model.addAttribute("zone", VietnamTime.ZONE);
		return piece ? "letters/case :: list" : "letters/case";
	}

	@GetMapping("/cases/{number}/letters/{letter}/{format}")
	ResponseEntity<byte[]> download(@PathVariable String number, @PathVariable String letter,
			@PathVariable String format, Authentication authentication) {
		LetterFormat asked = Stream.of(LetterFormat.values())
			.filter((one) -> one.name().toLowerCase(Locale.ROOT).equals(format))
			.findFirst()
			.orElseThrow(NotFound::new);
		CaseFile caseFile = this.cases.get(number);
		LetterFiles.File file = this.letters.file(caseFile, letter, asked, reader(caseFile, authentication));
		return Download.of(file.name(), (asked == LetterFormat.PDF) ? MediaType.APPLICATION_PDF : Download.DOCX,
				file.body());
	}

	private LetterReader reader(CaseFile caseFile, Authentication authentication) {
		return new LetterReader(Actors.me().actor(), this.identityReaders.mayRead(caseFile, Actors.me().staffId(),
				AuthorityUtils.authorityListToSet(authentication.getAuthorities())));
	}

}
