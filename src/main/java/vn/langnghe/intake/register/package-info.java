/**
 * sổ tiếp nhận: the agency's cases as its register shows them and lets them go as a file,
 * and the earlier registers that were kept otherwise and are taken over.
 */
@NullMarked
package vn.langnghe.intake.register;

import org.jspecify.annotations.NullMarked;
