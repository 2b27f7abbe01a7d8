/** The inbox, the page of each step and the chairperson's desk. */
@NullMarked
package vn.langnghe.workflow.web;

import org.jspecify.annotations.NullMarked;
