package vn.langnghe.platform;

import org.springframework.security.core.AuthenticationException;

/** Too many failed logins under one name: the next try must wait. */
public class LoginThrottled extends AuthenticationException {

	private final long seconds;

	/**
	 * @param seconds how long to wait, in seconds
	 */
	public LoginThrottled(long seconds) {
		super("throttled");
		this.seconds = seconds;
	}

	public long seconds() {
		return this.seconds;
	}

}
