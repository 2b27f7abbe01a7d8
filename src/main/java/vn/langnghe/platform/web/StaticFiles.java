package vn.langnghe.platform.web;

import java.time.Duration;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.VersionResourceResolver;

/**
 * Styles, scripts and the icon, under the few addresses where they are. The framework's
 * own mapping takes every address for a file, so that each link on each page is looked up
 * in the jar before it is written: an eighth of what a page costs.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

	private static final CacheControl LONG = CacheControl.maxAge(Duration.ofDays(365)).cachePublic();

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		versioned(registry, "css");
		versioned(registry, "js");
		// The version stands in the path of a library.
		registry.addResourceHandler("/webjars/**")
			.addResourceLocations("classpath:/META-INF/resources/webjars/")
			.setCacheControl(LONG);
		registry.addResourceHandler("/favicon.svg")
			.addResourceLocations("classpath:/static/")
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic());
	}

	/** Their address changes with their content. */
	private static void versioned(ResourceHandlerRegistry registry, String folder) {
		registry.addResourceHandler("/" + folder + "/**")
			.addResourceLocations("classpath:/static/" + folder + "/")
			.setCacheControl(LONG)
			.resourceChain(true)
			.addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
	}

}
