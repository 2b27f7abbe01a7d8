/**
 * Telling people: the outbox of notices, written with what they tell, and the worker that
 * sends them by mail.
 */
@ApplicationModule(allowedDependencies = { "platform", "organisation", "casework" })
@NullMarked
package vn.langnghe.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
