/**
 * The citizen's side: feedback as received, the form, the receipt, tracking and rating.
 */
@ApplicationModule(
		allowedDependencies = { "platform", "organisation", "catalogue", "casework", "attachments", "letters" })
@NullMarked
package vn.langnghe.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
