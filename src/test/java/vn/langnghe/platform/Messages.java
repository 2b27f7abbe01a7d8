package vn.langnghe.platform;

import java.nio.charset.StandardCharsets;

import org.springframework.context.support.ResourceBundleMessageSource;

/** The product's messages, read as the running product reads them. */
public final class Messages {

	private Messages() {
	}

	public static ResourceBundleMessageSource ofTheProduct() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasename("messages");
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
