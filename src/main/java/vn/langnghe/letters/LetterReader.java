package vn.langnghe.letters;

import org.jspecify.annotations.Nullable;

import vn.langnghe.platform.Actor;

/**
 * Who reads a letter.
 *
 * @param official the official, or null for the citizen whose case it is
 * @param knowsCitizen whether this person may know who the citizen is
 */
public record LetterReader(@Nullable Actor official, boolean knowsCitizen) {

	/**
	 * The citizen, on the tracking page: the own name is not read for whom has a code.
	 */
	public static final LetterReader CITIZEN = new LetterReader(null, true);

}
