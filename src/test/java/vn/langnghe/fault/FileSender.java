package vn.langnghe.fault;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import vn.langnghe.attachments.corpus.Sample;
import vn.langnghe.support.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A citizen who attaches files, as the script of the form does, and sends the form when
 * it is full.
 */
final class FileSender {

	private static final int MOST = 5;

	private final String address;

	private final List<Attached> attached = new ArrayList<>();

	private Browser browser;

	private Browser.Form form;

	private int chosen;

	FileSender(String address) {
		this.address = address;
		fill();
	}

	private void fill() {
		this.browser = new Browser(this.address).open("/feedback?agency=AB&lang=en");
		this.form = this.browser.form("narrative")
			.with("narrative", "Tôi gửi kèm giấy tờ, xin xem giúp.")
			.with("kind", "DELAY")
			.with("who", "named")
			.with("name", "Nguyễn Thị Mẫu")
			.with("phone", "0912000101")
			.with("go", "send");
		this.chosen = 0;
	}

	/**
	 * Attaches a file.
	 * @return what the sender is told when it is not taken, empty when it is
	 */
	String attach(Sample sample) {
		this.browser
			.upload("/feedback/files",
					Map.of("X-Form-Key", held("key"), "X-XSRF-TOKEN", held("_csrf"), "X-File-Name",
							URLEncoder.encode(sample.name(), StandardCharsets.UTF_8).replace("+", "%20")),
					sample.bytes());
		if (this.browser.status() != 200) {
			assertThat(this.browser.status()).as(sample.what()).isEqualTo(400);
			return this.browser.text().strip();
		}
		this.attached.add(new Attached(sample, held("key")));
		this.chosen++;
		if (this.chosen == MOST) {
			send();
		}
		return "";
	}

	private String held(String field) {
		return this.form.fields().get(field).get(0);
	}

	/** Sends the form with what is attached; the next begins. */
	void send() {
		if (this.chosen > 0) {
			this.form.send();
			assertThat(this.browser.path()).startsWith("/receipt/");
			String number = this.browser.path().substring("/receipt/".length());
			this.attached.stream().filter((one) -> one.number == null).forEach((one) -> one.number = number);
			fill();
		}
	}

	/** What was taken, in the order in which it came. */
	List<Attached> attached() {
		return this.attached;
	}

	/** A file that was taken. */
	static final class Attached {

		private final Sample sample;

		private final String form;

		private String number;

		private Attached(Sample sample, String form) {
			this.sample = sample;
			this.form = form;
		}

		Sample sample() {
			return this.sample;
		}

		/** Files of the same form have the same. */
		String form() {
			return this.form;
		}

		/** Of the case of which it is part. */
		String number() {
			return this.number;
		}

	}

}
