package vn.langnghe.organisation;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.util.UriUtils;

import vn.langnghe.platform.Actor;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

@IntegrationTest
class LoginWalkTest {

	@LocalServerPort
	private int port;

	@Autowired
	private Accounts accounts;

	@Autowired
	private StaffMembers staffMembers;

	private final CookieManager cookies = new CookieManager();

	private final HttpClient browser = HttpClient.newBuilder().cookieHandler(this.cookies).build();

	@Test
	void aPersonSeesTheOwnAccountUntilItIsDisabled() throws Exception {
		Staff staff = open("lan.di.bo");
		assertThat(login("lan.di.bo", "mot hai ba bon").headers().firstValue("Location").orElseThrow())
			.endsWith("/inbox");
		HttpResponse<String> page = get("/account");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.body()).contains("Nguyễn Thị Lan", "Ủy ban nhân dân xã An Bình");
		this.accounts.disable(staff.agencyId(), staff.id(), Actor.SYSTEM);
		assertThat(get("/account").headers().firstValue("Location").orElseThrow()).endsWith("/login");
		this.accounts.enable(staff.agencyId(), staff.id(), Actor.SYSTEM);
		assertThat(get("/account").headers().firstValue("Location").orElseThrow()).as("the session has ended")
			.endsWith("/login");
	}

	@Test
	void theFourthTryMustWaitAndIsToldHowLong() throws Exception {
		open("lan.hay.quen");
		for (int attempt = 1; attempt <= 3; attempt++) {
			assertThat(login("lan.hay.quen", "wrong").body()).contains("Tên đăng nhập hoặc mật khẩu chưa đúng");
		}
		HttpResponse<String> page = login("lan.hay.quen", "mot hai ba bon");
		assertThat(page.statusCode()).isEqualTo(429);
		assertThat(page.headers().firstValue("Retry-After")).isPresent();
		assertThat(page.body()).contains("Đã nhập sai nhiều lần", "value=\"lan.hay.quen\"");
	}

	@Test
	void aWrongPasswordLeavesTheTypedNameAndTellsNobodyWhetherItExists() throws Exception {
		open("lan.go.nham");

		HttpResponse<String> known = login("lan.go.nham", "sai mat khau");
		HttpResponse<String> unknown = login("khong.co.ai", "sai mat khau");

		assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(400);
		assertThat(known.uri().getQuery()).isNull();
		assertThat(known.body()).contains("name=\"username\" value=\"lan.go.nham\"").doesNotContain("sai mat khau");
		assertThat(withoutToken(known).replace("lan.go.nham", "…"))
			.isEqualTo(withoutToken(unknown).replace("khong.co.ai", "…"));
		assertThat(known.headers().allValues("Set-Cookie")).noneMatch((cookie) -> cookie.contains("lan.go.nham"));
	}

	@ParameterizedTest
	@CsvSource({ "quantri, /admin", "thanhtra, /audit", "kiemnhiem, /inbox", "theodoi, /inbox", "phochutich, /inbox" })
	void aLoginLeadsToWhereThePersonsWorkIs(String username, String page) throws Exception {
		assertThat(login(username, Communes.PASSWORD).headers().firstValue("Location").orElseThrow()).endsWith(page);
		assertThat(get(page).body()).contains("class=\"brand\" href=\"" + page + "\"");
	}

	private static String withoutToken(HttpResponse<String> page) {
		return page.body().replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "");
	}

	private Staff open(String username) {
		long commune = this.staffMembers.findByUsername("quantri").orElseThrow().agencyId();
		return this.accounts.open(new NewAccount(commune, null, username, "Nguyễn Thị Lan", "", null), "mot hai ba bon",
				Actor.SYSTEM);
	}

	private HttpResponse<String> login(String username, String password) throws IOException, InterruptedException {
		get("/login");
		String token = this.cookies.getCookieStore()
			.getCookies()
			.stream()
			.filter((cookie) -> cookie.getName().equals("XSRF-TOKEN"))
			.map(HttpCookie::getValue)
			.findFirst()
			.orElseThrow();
		// The page holds the token masked, so it is read from there and not from the
		// cookie.
		assertThat(token).isNotEmpty();
		String masked = get("/login").body().replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");
		String form = Map.of("username", username, "password", password, "_csrf", masked)
			.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + UriUtils.encode(field.getValue(), UTF_8))
			.collect(Collectors.joining("&"));
		return this.browser.send(HttpRequest.newBuilder(at("/login"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form))
			.build(), HttpResponse.BodyHandlers.ofString());
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return this.browser.send(HttpRequest.newBuilder(at(path)).header("Accept", "text/html").build(),
				HttpResponse.BodyHandlers.ofString());
	}

	private URI at(String path) {
		return URI.create("http://localhost:" + this.port + path);
	}

}
