package vn.langnghe.platform.sheet;

import vn.langnghe.platform.Invalid;

/** A file that is no table, or none that is read here; the words say what to do. */
public class UnreadableSheet extends Invalid {

	UnreadableSheet(String why, Object... arguments) {
		super("file", "platform.sheet.error." + why, arguments);
	}

}
