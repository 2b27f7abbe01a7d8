/**
 * Finding cases by number, words and filters, among those that the person may see. Reads
 * the tables of other modules and changes none.
 */
@ApplicationModule(allowedDependencies = { "platform", "organisation", "catalogue", "casework" })
@NullMarked
package vn.langnghe.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
