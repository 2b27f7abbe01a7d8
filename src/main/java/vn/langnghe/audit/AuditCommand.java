package vn.langnghe.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

import vn.langnghe.platform.OperatorCommand;

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

	private static final OperatorCommand COMMAND = new OperatorCommand("audit", "verify");

	private AuditCommand() {
	}

	/** Whether the program was started for this command. */
	public static boolean isMeantBy(String... arguments) {
		return COMMAND.isMeantBy(arguments);
	}

	/**
	 * Checks and prints the result.
	 * @param arguments the program's arguments
	 * @return the program's exit code
	 */
	public static int run(String... arguments) {
		return run(OperatorCommand.out(), arguments);
	}

	static int run(PrintStream out, String... arguments) {
		DefaultApplicationArguments given = new DefaultApplicationArguments(arguments);
		List<String> copies = given.containsOption("seals") ? given.getOptionValues("seals") : List.of();
		Locale locale = OperatorCommand.language(given);
		try (ConfigurableApplicationContext context = OperatorCommand.start(Parts.class, 1, arguments)) {
			AuditResult result = context.getBean(AuditCheck.class)
				.verify(copies.isEmpty() ? null : Path.of(copies.get(0)));
			AuditWords words = new AuditWords(context, locale);
			words.of(result).forEach(out::println);
			return result.isWhole() ? WHOLE : BROKEN;
		}
		catch (SQLException | IOException | RuntimeException ex) {
			COMMAND.failed(ex);
			return FAILED;
		}
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
