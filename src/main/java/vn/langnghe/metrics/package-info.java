/**
 * The figures: facts made of what happened to the cases, what Decision 766/QD-TTg counts
 * of them, the dossier counts that are imported. Reads the tables of other modules and
 * changes none.
 */
@ApplicationModule(allowedDependencies = { "platform", "organisation", "catalogue", "casework" })
@NullMarked
package vn.langnghe.metrics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
