package vn.langnghe.publication.web;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import javax.xml.parsers.DocumentBuilderFactory;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What anybody's program may fetch, keep and pass on. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenDataTest {

	private static final String ATOM = "http://www.w3.org/2005/Atom";

	private final HttpClient client = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@Autowired
	private Communes communes;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	private Commune commune;

	private long number;

	private long taken;

	@BeforeAll
	void twoResultsArePublishedAndOneIsTakenOut() {
		this.commune = this.communes.commune();
		this.number = published("=1+1 & <b>trễ</b>\u0001 hẹn", "PUBLISHED");
		this.taken = published("Đã gỡ", "WITHDRAWN");
	}

	private long published(String title, String state) {
		String caseNumber = this.walk.submitted(this.commune.agency());
		return this.transaction.execute((status) -> this.jdbc
			.sql("""
					insert into publication (id, agency_id, case_id, round, state, begun_at, remind_at, due_at, number, title,
					  question, answer, decided_at, decided_by, withdrawn_at, withdrawn_by, withdrawal_reason)
					select nextval('publication_seq'), :agency, id, 1, :state, now(), now(), now(),
					  nextval('publication_number_seq'), :title, 'Hỏi "gì"', 'Xin lỗi bà [tên].', now(), :by,
					  case when :state = 'WITHDRAWN' then now() end, case when :state = 'WITHDRAWN' then :by end,
					  case when :state = 'WITHDRAWN' then 'Có người bị nhận ra' end
					from case_file where number = :case returning number""")
			.param("agency", this.commune.id())
			.param("case", caseNumber)
			.param("state", state)
			.param("title", title)
			.param("by", this.commune.chairperson().id())
			.query(Long.class)
			.single());
	}

	@Test
	void theFeedIsAtomWithIdsThatStayAndNothingThatWasTakenOut() throws Exception {
		HttpResponse<String> answer = get("/open/results.atom");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(header(answer, "Content-Type")).startsWith("application/atom+xml");
		keepsNobody(answer);
		Element feed = document(answer.body()).getDocumentElement();

		assertThat(feed.getNamespaceURI()).isEqualTo(ATOM);
		assertThat(child(feed, "id")).matches("urn:uuid:[0-9a-f-]{36}");
		assertThat(child(feed, "updated")).matches("\\d{4}-\\d\\d-\\d\\dT00:00:00\\+07:00");
		assertThat(child(feed, "title")).isEqualTo("Kết quả xử lý phản ánh");
		assertThat(links(feed)).contains("self http://127.0.0.1:" + this.port + "/open/results.atom?lang=vi",
				"alternate http://127.0.0.1:" + this.port + "/results/" + this.number);
		assertThat(answer.body()).doesNotContain("/results/" + this.taken + "\"");
		Element entry = entry(feed);
		assertThat(child(entry, "id")).matches("urn:uuid:[0-9a-f-]{36}");
		assertThat(child(entry, "title")).isEqualTo("=1+1 & <b>trễ</b> hẹn");
		assertThat(child(entry, "author")).isEqualTo(this.commune.agency().name("vi"));
		assertThat(child(entry(document(get("/open/results.atom?lang=en").body()).getDocumentElement()), "id"))
			.isEqualTo(child(entry, "id"));
	}

	@Test
	void whoHasTheFeedAlreadyIsToldSo() throws Exception {
		String tag = header(get("/open/results.atom"), "ETag");
		HttpResponse<String> again = this.client.send(
				HttpRequest.newBuilder(uri("/open/results.atom")).header("If-None-Match", tag).build(),
				HttpResponse.BodyHandlers.ofString());
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
	}

	@Test
	void thePagesOfTheRegisterPointToTheFeed() throws Exception {
		HttpResponse<String> page = get("/results");
		assertThat(page.body()).contains("rel=\"alternate\" type=\"application/atom+xml\"")
			.contains("/open/results.atom?lang=");
		assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
	}

	@Test
	void theRegisterIsACsvWithoutFormulasAndAJsonWithItsLicence() throws Exception {
		HttpResponse<String> csv = get("/open/results.csv");
		keepsNobody(csv);
		assertThat(header(csv, "Content-Type")).startsWith("text/csv");
		List<String> lines = csv.body().lines().toList();
		assertThat(lines.get(0))
			.isEqualTo("\ufeff\"" + String.join("\",\"", OpenField.names(OpenField.RESULTS)) + "\"");
		assertThat(lines).filteredOn((line) -> line.startsWith("\"" + this.number + "\""))
			.singleElement(InstanceOfAssertFactories.STRING)
			.contains("\"'=1+1 & <b>trễ</b>", "\"Hỏi \"\"gì\"\"\"", this.commune.agency().code());
		assertThat(csv.body()).doesNotContain("Đã gỡ");

		HttpResponse<String> json = get("/open/results.json?before=" + (this.number + 1));
		keepsNobody(json);
		JsonNode read = new ObjectMapper().readTree(json.body());
		assertThat(read.get("licence").asText()).contains("creativecommons.org/licenses/by/4.0");
		assertThat(read.get("results").get(0).get("number").asLong()).isEqualTo(this.number);
		assertThat(read.get("results").get(0).get("title").asText()).startsWith("=1+1");
		assertThat(read.get("next").isNull()).isTrue();
		assertThat(get("/open/results.json?before=x").statusCode()).isEqualTo(400);
	}

	@Test
	void everyFieldOfEveryFileStandsInTheDictionary() throws Exception {
		HttpResponse<String> fields = get("/open/fields.json");
		keepsNobody(fields);
		JsonNode dictionary = new ObjectMapper().readTree(fields.body());
		List<String> named = new ArrayList<>();
		dictionary.get("fields").forEach((one) -> {
			assertThat(List.of(one.get("meaning"), one.get("unit"), one.get("source")))
				.noneMatch((words) -> words.asText().isBlank());
			named.add(one.get("file").asText() + "." + one.get("field").asText());
		});
		assertThat(named).hasSize(OpenField.RESULTS.size() + OpenField.FIGURES.size())
			.contains("results.answer", "figures.rate_shown");
		assertThat(get("/open").body()).contains("creativecommons.org", "rate_shown").doesNotContain("<script");
		assertThat(get("/open").headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(get("/open/no-such-file").statusCode()).isEqualTo(404);
		assertThat(get("/open/figures.csv?period=2026-13").statusCode()).isEqualTo(400);
	}

	@Test
	void onlyTheBoxMayStandInAFrameAndItLeavesNoCookieInEitherLanguage() throws Exception {
		for (String language : List.of("vi", "en")) {
			HttpResponse<String> box = get("/open/box?agency=" + this.commune.agency().code() + "&lang=" + language);
			keepsNobody(box);
			assertThat(box.headers().firstValue("X-Frame-Options")).isEmpty();
			assertThat(header(box, "Content-Security-Policy")).contains("default-src 'none'", "frame-ancestors *")
				.doesNotContain("script-src");
			assertThat(HtmlUtils.htmlUnescape(box.body()))
				.contains("<html lang=\"" + language + "\"", this.commune.agency().name(language))
				.doesNotContain("<script", "<form", "_csrf");
		}
		assertThat(get("/open/box?agency=KHONGCO").statusCode()).isEqualTo(400);
		assertThat(get("/open").body()).contains("&lt;iframe src=&quot;http://127.0.0.1:" + this.port + "/open/box?");
		for (String other : List.of("/", "/open", "/public/figures", "/results", "/open/fields.json")) {
			assertThat(header(get(other), "X-Frame-Options")).as(other).isEqualTo("DENY");
			assertThat(header(get(other), "Content-Security-Policy")).as(other).contains("frame-ancestors 'none'");
		}
	}

	private Element entry(Element feed) {
		for (int i = 0; i < feed.getElementsByTagNameNS(ATOM, "entry").getLength(); i++) {
			Element entry = (Element) feed.getElementsByTagNameNS(ATOM, "entry").item(i);
			if (links(entry).stream().anyMatch((link) -> link.endsWith("/results/" + this.number))) {
				return entry;
			}
		}
		throw new AssertionError("no entry of " + this.number);
	}

	private static List<String> links(Element of) {
		return IntStream.range(0, of.getElementsByTagNameNS(ATOM, "link").getLength())
			.mapToObj((i) -> (Element) of.getElementsByTagNameNS(ATOM, "link").item(i))
			.map((link) -> link.getAttribute("rel") + " " + link.getAttribute("href"))
			.toList();
	}

	private static String child(Element of, String name) {
		return of.getElementsByTagNameNS(ATOM, name).item(0).getTextContent();
	}

	private static Document document(String xml) throws Exception {
		DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
		factory.setNamespaceAware(true);
		return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
	}

	/** The same for everybody, for a minute, without a trace. */
	private static void keepsNobody(HttpResponse<String> answer) {
		assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
		assertThat(header(answer, "Cache-Control")).contains("max-age=60", "public");
		assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(uri(path)).header("Cookie", "lang=en").build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private URI uri(String path) {
		return URI.create("http://127.0.0.1:" + this.port + path);
	}

	private static String header(HttpResponse<String> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

}
