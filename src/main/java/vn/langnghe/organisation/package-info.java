/**
 * Agencies, their departments and staff, who wears which hat, and the working calendar.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package vn.langnghe.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
