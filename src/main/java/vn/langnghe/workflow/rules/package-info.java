/**
 * The decision tables: which one is in force for whom, how one is edited, checked, tried
 * on past cases and put in force.
 */
@NullMarked
package vn.langnghe.workflow.rules;

import org.jspecify.annotations.NullMarked;
