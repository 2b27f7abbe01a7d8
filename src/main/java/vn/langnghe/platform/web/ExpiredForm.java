package vn.langnghe.platform.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form whose security token is missing or old comes back filled, to be sent again under
 * a new one. Security forwards here.
 */
@Controller
class ExpiredForm {

	private final long longest;

	private final long longestWithFile;

	ExpiredForm(@Value("${server.tomcat.max-http-form-post-size:2MB}") DataSize longest,
			@Value("${spring.servlet.multipart.max-request-size:10MB}") DataSize longestWithFile) {
		this.longest = longest.toBytes();
		this.longestWithFile = longestWithFile.toBytes();
	}

	@RequestMapping("/expired-form")
	Object show(HttpServletRequest request) {
		Object sentTo = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
		if (sentTo == null) {
			return SeeOther.at("/");
		}
		// What is longer than the server reads has lost its token with everything else.
		boolean withFile = String.valueOf(request.getContentType()).startsWith("multipart/");
		if (request.getContentLengthLong() > (withFile ? this.longestWithFile : this.longest)) {
			return new ModelAndView("error/413", HttpStatus.PAYLOAD_TOO_LARGE);
		}
		String action = sentTo.toString().substring(request.getContextPath().length());
		return TypedAgain.page("expired", action, request, HttpStatus.FORBIDDEN);
	}

}
