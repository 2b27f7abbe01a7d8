/** What becomes of promises when machines are killed: against the packaged jar. */
@NullMarked
package vn.langnghe.fault;

import org.jspecify.annotations.NullMarked;
