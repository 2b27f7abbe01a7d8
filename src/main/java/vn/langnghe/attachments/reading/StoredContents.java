package vn.langnghe.attachments.reading;

import java.io.InputStream;

/** Where the bytes of files are had from. */
public interface StoredContents {

	/** A content from its beginning; holds one piece of it at a time. */
	InputStream open(long contentId);

}
