/**
 * Everything of the process engine: the process and decision files, timers, the work
 * items, the inbox and the page of each step. The only module that knows there is an
 * engine.
 */
@ApplicationModule(
		allowedDependencies = { "platform", "organisation", "catalogue", "casework", "publication", "metrics" })
@NullMarked
package vn.langnghe.workflow;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
