/**
 * The case: its states, verbs, deadlines, the citizen's identity kept apart, and who may
 * see it at all.
 */
@ApplicationModule(allowedDependencies = { "platform", "organisation", "catalogue" })
@NullMarked
package vn.langnghe.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
