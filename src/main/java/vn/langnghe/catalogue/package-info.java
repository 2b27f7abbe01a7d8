/**
 * The administrative procedures, and the codes by which feedback about them is sorted.
 */
@ApplicationModule(allowedDependencies = { "platform", "organisation" })
@NullMarked
package vn.langnghe.catalogue;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
