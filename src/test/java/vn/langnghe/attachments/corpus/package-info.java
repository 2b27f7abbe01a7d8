/** Files as people send them, and as those do who mean harm; made anew for each run. */
@NullMarked
package vn.langnghe.attachments.corpus;

import org.jspecify.annotations.NullMarked;
