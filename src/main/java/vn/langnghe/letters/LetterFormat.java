package vn.langnghe.letters;

/** As what file a letter is fetched. */
public enum LetterFormat {

	PDF, DOCX

}
