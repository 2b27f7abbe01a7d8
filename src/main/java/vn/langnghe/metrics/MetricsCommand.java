package vn.langnghe.metrics;

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
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

import vn.langnghe.organisation.Calendars;

/**
 * {@code java -jar langnghe.jar metrics recompute [--write] [--lang=en]}: makes every
 * fact anew from the events and prints where what is kept differs, also while the product
 * runs on the database. With {@code --write} the product counts those cases again.
 */
public final class MetricsCommand {

	/** Everything is counted as it happened. */
	public static final int EQUAL = 0;

	/** Something is not; it was printed. */
	public static final int DIFFERENT = 1;

	/** The comparison could not be made. */
	public static final int FAILED = 2;

	/** Only the database; use one that runs; wait as long as it takes. */
	private static final List<String> SETTINGS = List.of("--langnghe.database.attach=true",
			"--spring.datasource.hikari.maximum-pool-size=2",
			"--spring.datasource.hikari.data-source-properties.socketTimeout=0", "--logging.level.root=WARN",
			"--logging.level.org.springframework=OFF");

	private MetricsCommand() {
	}

	/** Whether the program was started for this command. */
	public static boolean isMeantBy(String... arguments) {
		return arguments.length >= 2 && "metrics".equals(arguments[0]) && "recompute".equals(arguments[1]);
	}

	/**
	 * Compares and prints.
	 * @param arguments the program's arguments
	 * @return the program's exit code
	 */
	public static int run(String... arguments) {
		return run(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8), arguments);
	}

	static int run(PrintStream out, String... arguments) {
		DefaultApplicationArguments given = new DefaultApplicationArguments(arguments);
		Locale locale = (given.containsOption("lang") && given.getOptionValues("lang").contains("en")) ? Locale.ENGLISH
				: Locale.forLanguageTag("vi");
		try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
			.web(WebApplicationType.NONE)
			.registerShutdownHook(false)
			.run(Stream.concat(Stream.of(arguments).skip(2), SETTINGS.stream()).toArray(String[]::new))) {
			FactCheck.Result result = context.getBean(FactCheck.class)
				.compare(given.containsOption("write"),
						(one) -> out.println(words(context, locale, "difference", one.caseNumber(),
								one.difference().kind(), one.difference().key(), one.difference().columns())));
			out.println(words(context, locale, "result", result.cases(), result.waiting(), result.differences()));
			return (result.differences() == 0) ? EQUAL : DIFFERENT;
		}
		catch (RuntimeException ex) {
			// Whoever runs the command is the operator: the cause is what helps.
			System.err.println("metrics recompute: " + reason(ex));
			return FAILED;
		}
	}

	private static String words(MessageSource messages, Locale locale, String key, Object... values) {
		return messages.getMessage("metrics.recompute." + key, values, locale);
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
	 * What the comparison needs of the program; not a component, so that the program
	 * itself does not find it.
	 */
	@ImportAutoConfiguration({ DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class,
			JdbcTemplateAutoConfiguration.class, JdbcClientAutoConfiguration.class,
			MessageSourceAutoConfiguration.class })
	@ComponentScan("vn.langnghe.platform.database")
	@Import({ Calendars.class, CaseHistories.class, FactCheck.class, FactMaking.class, FactRows.class,
			FigureLimits.class })
	static class Parts {

	}

}
