package vn.langnghe.attachments.corpus;

import java.util.ArrayList;
import java.util.List;

/** All files that are sent to the product to see what becomes of them. */
public final class Corpus {

	private Corpus() {
	}

	/**
	 * All, the hostile ones first.
	 * @param trap an address at which somebody counts who comes
	 */
	public static List<Sample> all(String trap) {
		List<Sample> all = new ArrayList<>(new HostilePdfs(trap).all());
		all.addAll(new HostileOffice(trap).all());
		all.addAll(new HostilePictures(trap).all());
		HostileOthers others = new HostileOthers(trap);
		all.addAll(others.others());
		all.addAll(others.names());
		all.addAll(OrdinaryFiles.all());
		return all;
	}

}
