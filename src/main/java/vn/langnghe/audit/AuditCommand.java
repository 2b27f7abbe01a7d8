package vn.langnghe.audit;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.springframework.beans.BeansException;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * {@code java -jar langnghe.jar audit verify [--seals=FILE] [--lang=en]}: checks the
 * audit trail of the configured or own database, also while the product runs on it.
 * Starts no web server, no engine and no scheduler, and writes nothing.
 */
public final class AuditCommand {

	/** Everything is as it was written. */
	public static final int WHOLE = 0;

	/** The trail is broken; the first broken place is named. */
	public static final int BROKEN = 1;

	/** The check could not be made. */
	public static final int FAILED = 2;

	/** Only the database; use one that runs; wait as long as a large trail takes. */
	private static final List<String> SETTINGS = List.of("--langnghe.database.attach=true",
			"--spring.datasource.hikari.maximum-pool-size=1",
			"--spring.datasource.hikari.data-source-properties.socketTimeout=0", "--logging.level.root=WARN",
			"--logging.level.org.springframework=OFF");

	private AuditCommand() {
	}

	/** Whether the program was started for this command. */
	public static boolean isMeantBy(String... arguments) {
		return arguments.length >= 2 && "audit".equals(arguments[0]) && "verify".equals(arguments[1]);
	}

	/**
	 * Checks and prints the result.
	 * @param arguments the program's arguments
	 * @return the program's exit code
	 */
	public static int run(String... arguments) {
		PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
		return run(out, arguments);
	}

	static int run(PrintStream out, String... arguments) {
		DefaultApplicationArguments given = new DefaultApplicationArguments(arguments);
		List<String> copies = given.containsOption("seals") ? given.getOptionValues("seals") : List.of();
		Locale locale = (given.containsOption("lang") && given.getOptionValues("lang").contains("en")) ? Locale.ENGLISH
				: Locale.forLanguageTag("vi");
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
			.web(WebApplicationType.NONE)
			.registerShutdownHook(false)
			.run(Stream.concat(Stream.of(arguments).skip(2), SETTINGS.stream()).toArray(String[]::new))) {
			AuditResult result = context.getBean(AuditCheck.class)
				.verify(copies.isEmpty() ? null : Path.of(copies.get(0)));
			AuditWords words = new AuditWords(context, locale);
			words.of(result).forEach(out::println);
			return result.isWhole() ? WHOLE : BROKEN;
		}
		catch (SQLException | IOException | RuntimeException ex) {
			// Whoever runs the command is the operator: the cause is what helps.
			System.err.println("audit verify: " + reason(ex));
			return FAILED;
		}
	}

	/** Without Spring's account of which bean could not be made for want of which. */
	private static Throwable reason(Throwable failure) {
		Throwable reason = failure;
		while (reason instanceof BeansException && reason.getCause() != null) {
			reason = reason.getCause();
		}
		return reason;
	}

	/**
	 * What the check needs of the program; not a component, so that the program itself
	 * does not find it.
	 */
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, MessageSourceAutoConfiguration.class })
	@ComponentScan("vn.langnghe.platform.database")
	@Import(AuditCheck.class)
	static class Parts {

	}

}
