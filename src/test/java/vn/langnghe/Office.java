package vn.langnghe;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import vn.langnghe.support.Browser;

import static org.assertj.core.api.Assertions.assertThat;

/** What people do through the pages, each in a browser of the own. */
final class Office {

	private final String address;

	private final Map<String, Browser> signedIn = new HashMap<>();

	Office(String address) {
		this.address = address;
	}

	/** All pages of the citizen's form; what the receipt says. */
	Sent sends(Sample sample) {
		return sends(sample, new Browser(this.address));
	}

	/** The same from another device. */
	Sent sends(Sample sample, Browser citizen) {
		citizen.open("/feedback?agency=AB");
		citizen.form("narrative")
			.with("narrative", sample.text())
			.with("kind", sample.kind())
			.with("title", given(sample.title()))
			.with("about", given(sample.about()))
			.with("dossierNumber", given(sample.dossierNumber()))
			.with("procedure", given(sample.procedureCode()))
			.with("go", "who")
			.send();
		assertThat(citizen.status()).as(citizen.text()).isEqualTo(200);
		citizen.form("who")
			.with("who", sample.reachable() ? "named" : "anonymous")
			.with("name", given(sample.submitterName()))
			.with("phone", given(sample.phone()))
			.with("email", given(sample.email()))
			.with("go", "check")
			.send();
		assertThat(citizen.status()).as(citizen.text()).isEqualTo(200);
		citizen.form("narrative").with("go", "send").send();
		assertThat(citizen.path()).as(citizen.text()).startsWith("/receipt/");
		return new Sent(sample, citizen, citizen.path().substring("/receipt/".length()),
				citizen.find("id=\"code\"[^>]*>([^<]+)<"));
	}

	private static String given(@Nullable String typed) {
		return (typed != null) ? typed : "";
	}

	/** The browser of an official, signed in once through the login page. */
	Browser of(String username) {
		return this.signedIn.computeIfAbsent(username, (name) -> Browser.signedIn(this.address, name));
	}

	/** Whether the inbox of an official lists work of a case. */
	boolean lists(String username, String number) {
		return of(username).open("/inbox?q=" + number).html().contains("/tasks/");
	}

	/** Opens the page of a step from the inbox. */
	Browser opens(String username, String number, String step) {
		Browser official = of(username).open("/inbox?q=" + number + "&step=" + step);
		official.open("/tasks/" + official.find("/tasks/(\\d+)/" + step + "\"") + "/" + step);
		assertThat(official.status()).isEqualTo(200);
		return official;
	}

	/** Sends the form of a step; the inbox says that it was done. */
	void decides(String username, String number, String step, Map<String, String> answers) {
		Browser official = opens(username, number, step);
		Browser.Form form = official.form(answers.keySet().iterator().next());
		answers.forEach(form::with);
		form.send();
		assertThat(official.path()).as(official.text()).startsWith("/inbox");
	}

	void accepts(String username, Sent sent) {
		decides(username, sent.number(), "classify", Map.of("outcome", "accept", "kind", sent.sample().kind()));
	}

	void assigns(String username, String number, String handler) {
		decides(username, number, "assign", Map.of("handler", choiceOf(opens(username, number, "assign"), handler)));
	}

	/** The value of the handler of this name, whether in a list or beside a button. */
	static String choiceOf(Browser page, String name) {
		if (page.html().contains("<select id=\"handler\"")) {
			return page.find("<option value=\"(\\d+)\"[^>]*>" + name);
		}
		String id = page.find("<label for=\"(handler[^\"]*)\">(?:(?!</label>).)*" + name);
		return page.find("<input(?=[^>]*id=\"" + id + "\")[^>]*value=\"([^\"]*)\"");
	}

	void drafts(String username, String number, String reply) {
		decides(username, number, "handle",
				Map.of("outcome", "draft-reply", "substantiation", "SUBSTANTIATED", "timely", "false", "correct",
						"true", "rootCause", "WORKLOAD", "reformArea", "PROCEDURES", "correctiveAction",
						"Nhắn tin cho người dân khi trễ hẹn", "reply", reply));
	}

	void approves(String number) {
		decides("chutich", number, "approve", Map.of("outcome", "approve"));
	}

	/**
	 * What a citizen sent.
	 *
	 * @param sample the words
	 * @param citizen the browser
	 * @param number the case
	 * @param code the tracking code
	 */
	record Sent(Sample sample, Browser citizen, String number, String code) {

		/** The case as its citizen sees it. */
		Browser tracked() {
			this.citizen.open("/track").form("code").with("code", this.code).send();
			assertThat(this.citizen.path()).isEqualTo("/track/case");
			return this.citizen;
		}

		void rates(String answer) {
			tracked().form("satisfied").with("satisfied", answer).with("comment", "Chưa nói rõ lý do").send();
			assertThat(this.citizen.path()).isEqualTo("/track/case");
			assertThat(this.citizen.status()).isEqualTo(200);
		}

	}

}
