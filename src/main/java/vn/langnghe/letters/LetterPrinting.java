package vn.langnghe.letters;

import java.util.Map;

import org.springframework.stereotype.Component;

import vn.langnghe.platform.paper.Paper;

/** Letters as files. */
@Component
class LetterPrinting {

	private final Paper paper;

	private final LetterDocument document;

	LetterPrinting(Paper paper, LetterDocument document) {
		this.paper = paper;
		this.document = document;
	}

	byte[] pdf(LetterPaper letter) {
		return this.paper.write("letters/letter", LetterPaper.LANGUAGE, Map.of("letter", letter));
	}

	byte[] docx(LetterPaper letter) {
		return this.document.write(letter);
	}

}
