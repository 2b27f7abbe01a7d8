/**
 * The public register: what of a case may be told to everybody, with persons made
 * unrecognisable, and the pages on which anybody reads it.
 */
@ApplicationModule(allowedDependencies = { "platform", "organisation", "casework", "catalogue", "metrics" })
@NullMarked
package vn.langnghe.publication;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
