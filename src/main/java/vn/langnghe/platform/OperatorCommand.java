package vn.langnghe.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.beans.BeansException;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A command that an operator runs beside the product, on the same database: two words,
 * then options. Starts only the parts it needs.
 */
public final class OperatorCommand {

	/** Only the database; use one that runs; wait as long as it takes. */
	private static final List<String> SETTINGS = List.of("--langnghe.database.attach=true",
			"--spring.datasource.hikari.data-source-properties.socketTimeout=0", "--logging.level.root=WARN",
			"--logging.level.org.springframework=OFF");

	private final String noun;

	private final String verb;

	public OperatorCommand(String noun, String verb) {
		this.noun = noun;
		this.verb = verb;
	}

	/** Whether the program was started for this command. */
	public boolean isMeantBy(String... arguments) {
		return arguments.length >= 2 && this.noun.equals(arguments[0]) && this.verb.equals(arguments[1]);
	}

	/** Where the result is printed, in an encoding that has all its letters. */
	public static PrintStream out() {
		return new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
	}

	/** The language of what is printed: Vietnamese, or English with {@code --lang=en}. */
	public static Locale language(DefaultApplicationArguments given) {
		return (given.containsOption("lang") && given.getOptionValues("lang").contains("en")) ? Locale.ENGLISH
				: Locale.forLanguageTag("vi");
	}

	/**
	 * Starts the parts of the program that the command needs.
	 * @param parts the parts
	 * @param connections to the database, at most
	 * @param arguments the program's arguments
	 */
	public static ConfigurableApplicationContext start(Class<?> parts, int connections, String... arguments) {
		Stream<String> own = Stream.concat(SETTINGS.stream(),
				Stream.of("--spring.datasource.hikari.maximum-pool-size=" + connections));
		return new SpringApplicationBuilder(parts).web(WebApplicationType.NONE)
			.registerShutdownHook(false)
			.run(Stream.concat(Stream.of(arguments).skip(2), own).toArray(String[]::new));
	}

	/**
	 * Says why it could not be done, without Spring's account of which bean could not be
	 * made for want of which. Whoever runs the command is the operator: the cause is what
	 * helps.
	 */
	public void failed(Exception failure) {
		Throwable reason = failure;
		while (reason instanceof BeansException && reason.getCause() != null) {
			reason = reason.getCause();
		}
		System.err.println(this.noun + " " + this.verb + ": " + reason);
	}

}
