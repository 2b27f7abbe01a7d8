package vn.langnghe.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;

import vn.langnghe.attachments.corpus.Corpus;
import vn.langnghe.attachments.corpus.Sample;

/**
 * Sends feedback with files at a steady pace, whether the product keeps up or not: photos
 * of twelve million dots, scans of three pages, and the ordinary small files of the
 * tests, one to three with each form. A sending that begins late is counted from when it
 * was to begin, so that nothing hides behind a queue. Run {@link SubmissionLoad} with
 * {@code --per-second} beside it to see what others wait meanwhile.
 *
 * <p>
 * Options: {@code --megabytes-per-minute=100 --seconds=120 --connections=8
 * --agency=CODE}.
 */
public final class UploadLoad {

	private static final double MEGABYTE = 1024 * 1024;

	private final Measurement files = new Measurement("file");

	private final Measurement sent = new Measurement("send");

	private final AtomicLong taken = new AtomicLong();

	private final String agency;

	private UploadLoad(Options options) {
		this.agency = options.text("agency", "");
	}

	public static void main(String... arguments) throws IOException, InterruptedException {
		Options options = new Options(arguments);
		int seconds = options.number("seconds", 120);
		List<Bundle> bundles = bundles(options.number("megabytes-per-minute", 100), seconds);
		new UploadLoad(options).run(options.base(), options.number("connections", 8), seconds, bundles);
	}

	private void run(URI base, int connections, int seconds, List<Bundle> bundles) throws InterruptedException {
		long begin = System.nanoTime();
		double took = new Load(base, connections, Duration.ofSeconds(seconds), bundles.size()).run(this.sent,
				(browser, round) -> send(browser, bundles.get(round), round, begin));
		System.out.println(this.files.report(took));
		System.out.println(this.sent.report(took));
		System.out.printf("%.1f MB a minute%n", this.taken.get() / MEGABYTE / took * 60);
	}

	private void send(Browser browser, Bundle bundle, int round, long begin) throws IOException, InterruptedException {
		long due = begin + (long) (bundle.second() * 1e9);
		Pace.waitFor(due);
		HttpResponse<String> form = browser.get("/feedback?agency=" + this.agency);
		for (Photos.File file : bundle.files()) {
			byte[] bytes = file.once(round);
			long start = System.nanoTime();
			HttpResponse<String> answer = browser.upload("/feedback/files", Browser.hidden(form, "key"),
					Browser.hidden(form, "_csrf"), file.name(), bytes);
			if (answer.statusCode() == 200) {
				this.files.took(System.nanoTime() - start);
				this.taken.addAndGet(bytes.length);
			}
			else {
				this.files.failed(file.name() + ": " + answer.statusCode());
			}
		}
		HttpResponse<String> answer = browser.post("/feedback", SubmissionLoad.sending(form, round));
		if (answer.statusCode() == 303) {
			this.sent.took(System.nanoTime() - due);
		}
		else {
			this.sent.failed("status " + answer.statusCode());
		}
	}

	/** What is sent when, until the time is over. */
	private static List<Bundle> bundles(int megabytesPerMinute, int seconds) throws IOException {
		Random random = new Random(5);
		List<Photos.File> large = new ArrayList<>(Photos.photos(8, random));
		large.addAll(Photos.scans(3, random));
		List<Photos.File> small = Corpus.all("http://127.0.0.1:9")
			.stream()
			.filter((sample) -> !sample.hostile())
			.map(UploadLoad::small)
			.toList();
		List<Bundle> bundles = new ArrayList<>();
		double bytes = 0;
		while (bytes / MEGABYTE / megabytesPerMinute * 60 < seconds) {
			List<Photos.File> chosen = new ArrayList<>();
			double begins = bytes / MEGABYTE / megabytesPerMinute * 60;
			for (int file = random.nextInt(3); file >= 0; file--) {
				List<Photos.File> from = (random.nextInt(3) == 0) ? small : large;
				chosen.add(from.get(random.nextInt(from.size())));
			}
			bundles.add(new Bundle(begins, chosen));
			bytes += chosen.stream().mapToInt((file) -> file.bytes().length).sum();
		}
		return bundles;
	}

	private static Photos.File small(Sample sample) {
		return new Photos.File(sample.name(), sample.bytes());
	}

	/**
	 * The files of one form.
	 *
	 * @param second when it begins
	 * @param files what is sent with it
	 */
	private record Bundle(double second, List<Photos.File> files) {
	}

}
