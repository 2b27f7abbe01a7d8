/**
 * The record of who did what, when and under which hat: append-only, hash-chained,
 * sealed, verified, and shown as the history of a case.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package vn.langnghe.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
