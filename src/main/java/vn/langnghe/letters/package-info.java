/**
 * Letters: the templates of an agency, what a case fills into them, the letter of each
 * reply as it was issued, and a whole case on paper.
 */
@ApplicationModule(allowedDependencies = { "platform", "organisation", "catalogue", "casework", "audit" })
@NullMarked
package vn.langnghe.letters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
