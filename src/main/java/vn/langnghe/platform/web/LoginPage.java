package vn.langnghe.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where staff log in. */
@Controller
class LoginPage {

	/**
	 * Where a throttled login is forwarded; not the address that the login itself is sent
	 * to, which would try it again.
	 */
	static final String WAIT = "/login/wait";

	@GetMapping("/login")
	String show() {
		return "login";
	}

	@RequestMapping(WAIT)
	String haveToWait() {
		return "login";
	}

}
