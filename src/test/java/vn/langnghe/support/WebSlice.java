package vn.langnghe.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.AliasFor;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import vn.langnghe.casework.CaseAccess;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.platform.web.PageSecurity;

/**
 * One controller with its templates and the product's security, nothing behind it: what
 * it calls, the class itself mocks. Requests are made by {@link Person}s.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest
@Import(PageSecurity.class)
@MockitoBean(types = { CaseAccess.class, Agencies.class })
public @interface WebSlice {

	/** The controller. */
	@AliasFor(annotation = WebMvcTest.class, attribute = "controllers")
	Class<?>[] value();

}
