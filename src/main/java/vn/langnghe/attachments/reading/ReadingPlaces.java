package vn.langnghe.attachments.reading;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The places of this node at which files are read; set up with the first file. */
@Component
@EnableConfigurationProperties(ReadingSettings.class)
class ReadingPlaces implements DisposableBean {

	private static final Logger log = LoggerFactory.getLogger(ReadingPlaces.class);

	private final ReadingSettings settings;

	private final Path dataFolder;

	private @Nullable Path folder;

	private volatile @Nullable List<ReadingPlace> places;

	private @Nullable Optional<Path> tesseract;

	private boolean closed;

	ReadingPlaces(ReadingSettings settings, @Value("${langnghe.data-dir:./data}") String dataFolder) {
		this.settings = settings;
		this.dataFolder = Path.of(dataFolder);
	}

	/**
	 * One of them.
	 * @param number from 0 on
	 */
	synchronized ReadingPlace get(int number) throws IOException {
		if (this.closed) {
			throw new ReadingProcess.Ended();
		}
		if (this.places == null) {
			this.places = setUp();
		}
		return this.places.get(number);
	}

	private List<ReadingPlace> setUp() throws IOException {
		Path node = ReadingFolder.of(this.dataFolder);
		this.folder = node;
		ReadingCommand command = new ReadingCommand(this.settings, recognition().orElse(null));
		List<ReadingPlace> all = new ArrayList<>();
		for (int number = 0; number < this.settings.places(); number++) {
			all.add(new ReadingPlace(command, this.settings, node.resolve(Integer.toString(number))));
		}
		return all;
	}

	/** Lets the process of a place end when it had nothing to do for a while. */
	void rest(int number) {
		List<ReadingPlace> all = this.places;
		if (all != null) {
			all.get(number).rest();
		}
	}

	/** How many there are. */
	int count() {
		return this.settings.places();
	}

	/** Where the program is that recognises letters in pictures, if it is. */
	synchronized Optional<Path> recognition() {
		if (this.tesseract == null) {
			this.tesseract = Tesseract.find(this.settings.tesseract());
		}
		return this.tesseract;
	}

	/** The processes that run now. */
	synchronized List<Long> processes() {
		return Stream.ofNullable(this.places)
			.flatMap(List::stream)
			.map(ReadingPlace::pid)
			.filter((pid) -> pid > 0)
			.toList();
	}

	@Override
	public synchronized void destroy() {
		this.closed = true;
		Stream.ofNullable(this.places).flatMap(List::stream).forEach(ReadingPlace::close);
		try {
			if (this.folder != null) {
				ReadingFolder.delete(this.folder);
			}
		}
		catch (IOException ex) {
			log.warn("{} could not be removed; the next start does it", this.folder);
		}
	}

}
