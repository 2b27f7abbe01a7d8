package vn.langnghe.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

import org.springframework.stereotype.Component;

import vn.langnghe.casework.TrackingLinks;
import vn.langnghe.platform.Secret;

/**
 * Links for mails. They are signed, not kept: a mail is written when the code is gone.
 */
@Component
class SignedLinks implements TrackingLinks {

	private static final int LETTERS = 26;

	private final Secret secret;

	SignedLinks(Secret secret) {
		this.secret = secret;
	}

	@Override
	public String path(String caseNumber) {
		return "/track/link/" + caseNumber + "/" + signature(caseNumber);
	}

	boolean isSigned(String caseNumber, String signature) {
		return MessageDigest.isEqual(signature(caseNumber).getBytes(StandardCharsets.UTF_8),
				signature.getBytes(StandardCharsets.UTF_8));
	}

	private String signature(String caseNumber) {
		return Crockford.write(this.secret.hash("mail-link", caseNumber), LETTERS);
	}

}
