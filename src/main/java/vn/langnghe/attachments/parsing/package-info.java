/**
 * What runs in the process that opens files of strangers, and the words in which the
 * product speaks with it. Knows nothing of the product beside these words, and is the
 * only place in which a parser is called.
 */
@NullMarked
package vn.langnghe.attachments.parsing;

import org.jspecify.annotations.NullMarked;
