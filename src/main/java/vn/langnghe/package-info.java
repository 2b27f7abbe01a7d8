/** Lắng Nghe: how a Vietnamese commune listens to the people it serves. */
@NullMarked
package vn.langnghe;

import org.jspecify.annotations.NullMarked;
