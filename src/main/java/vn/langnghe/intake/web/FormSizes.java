package vn.langnghe.intake.web;

import java.io.IOException;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Only forms to which files are chosen may be as long as a file, wherever a form of
 * several parts is sent: everything else of that size is refused before a byte of it is
 * read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class FormSizes extends OncePerRequestFilter {

	/**
	 * Beside {@link FilesPage}, which takes no form. The door before the program says the
	 * same.
	 */
	static final Set<String> WITH_FILES = Set.of("/feedback", "/counter", "/track/supplement", "/register/import");

	private final long longest;

	FormSizes(@Value("${server.tomcat.max-http-form-post-size:2MB}") DataSize longest) {
		this.longest = longest.toBytes();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String type = request.getContentType();
		long length = request.getContentLengthLong();
		boolean parts = type != null && type.regionMatches(true, 0, "multipart/", 0, "multipart/".length());
		boolean bounded = length <= this.longest && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null;
		if (parts && !bounded
				&& !WITH_FILES.contains(request.getRequestURI().substring(request.getContextPath().length()))) {
			response.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
			return;
		}
		chain.doFilter(request, response);
	}

}
