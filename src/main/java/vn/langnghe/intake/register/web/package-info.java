/** The pages of the intake register. */
@NullMarked
package vn.langnghe.intake.register.web;

import org.jspecify.annotations.NullMarked;
