package vn.langnghe.attachments.reading;

import java.io.IOException;
import java.io.OutputStream;

/** What is in a file. */
@FunctionalInterface
interface Content {

	void writeTo(OutputStream file) throws IOException;

}
