/** The administrator's pages of the decision tables. */
@NullMarked
package vn.langnghe.workflow.rules.web;

import org.jspecify.annotations.NullMarked;
