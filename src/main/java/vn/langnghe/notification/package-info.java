/**
 * Telling people: the outbox of notices, written with what they tell, their words, who
 * wants which, and the workers that send them by mail and short message.
 */
@ApplicationModule(allowedDependencies = { "platform", "organisation", "casework" })
@NullMarked
package vn.langnghe.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
