package vn.langnghe.intake.web;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import vn.langnghe.casework.CaseLookup;
import vn.langnghe.letters.LetterFormat;
import vn.langnghe.letters.LetterReader;
import vn.langnghe.letters.LetterFiles;
import vn.langnghe.platform.web.Download;

/** The letters of the citizen's own case, for whoever has its pass. */
@Controller
class OwnLetterPage {

	private final CaseLookup cases;

	private final LetterFiles letters;

	OwnLetterPage(CaseLookup cases, LetterFiles letters) {
		this.cases = cases;
		this.letters = letters;
	}

	@GetMapping("/track/letters/{letter}")
	ResponseEntity<byte[]> download(OpenedCase own, @PathVariable String letter) {
		LetterFiles.File file = this.letters.file(this.cases.get(own.number()), letter, LetterFormat.PDF,
				LetterReader.CITIZEN);
		return Download.of(file.name(), MediaType.APPLICATION_PDF, file.body());
	}

}
