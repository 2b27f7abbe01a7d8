/** The pages of the audit trail: a case's history and the check of all chains. */
@NullMarked
package vn.langnghe.audit.web;

import org.jspecify.annotations.NullMarked;
