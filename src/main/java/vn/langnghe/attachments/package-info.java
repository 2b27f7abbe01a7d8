/**
 * Files that citizens and the desk send: taken in, kept as evidence, shown to officials.
 */
@ApplicationModule(allowedDependencies = { "platform", "organisation", "casework" })
@NullMarked
package vn.langnghe.attachments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
