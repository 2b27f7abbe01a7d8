package vn.langnghe.publication;

import java.util.Set;

/**
 * What the office knows of the persons and things behind a case, to be found in its text
 * however it is written.
 *
 * @param names full names of the citizen and of the agency's officials
 * @param addresses where the citizen lives, in one line
 * @param numbers the dossier, the case
 */
record Known(Set<String> names, Set<String> addresses, Set<String> numbers) {

	static final Known NOTHING = new Known(Set.of(), Set.of(), Set.of());

}
