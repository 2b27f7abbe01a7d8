package vn.langnghe.metrics;

import java.io.PrintStream;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;

import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

import vn.langnghe.organisation.Calendars;
import vn.langnghe.platform.OperatorCommand;
import vn.langnghe.platform.VietnamTime;

/**
 * {@code java -jar langnghe.jar metrics recompute [--write] [--lang=en]}: makes every
 * fact anew from the events, and every sum from the facts, and prints where what is kept
 * differs, also while the product runs on the database. With {@code --write} the product
 * counts those cases and sums again.
 */
public final class MetricsCommand {

	/** Everything is counted as it happened. */
	public static final int EQUAL = 0;

	/** Something is not; it was printed. */
	public static final int DIFFERENT = 1;

	/** The comparison could not be made. */
	public static final int FAILED = 2;

	private static final OperatorCommand COMMAND = new OperatorCommand("metrics", "recompute");

	private MetricsCommand() {
	}

	/** Whether the program was started for this command. */
	public static boolean isMeantBy(String... arguments) {
		return COMMAND.isMeantBy(arguments);
	}

	/**
	 * Compares and prints.
	 * @param arguments the program's arguments
	 * @return the program's exit code
	 */
	public static int run(String... arguments) {
		return run(OperatorCommand.out(), arguments);
	}

	static int run(PrintStream out, String... arguments) {
		DefaultApplicationArguments given = new DefaultApplicationArguments(arguments);
		Locale locale = OperatorCommand.language(given);
		try (ConfigurableApplicationContext context = OperatorCommand.start(Parts.class, 2, arguments)) {
			FactCheck.Result result = context.getBean(FactCheck.class)
				.compare(given.containsOption("write"),
						(one) -> out.println(words(context, locale, "difference", one.caseNumber(),
								one.difference().kind(), one.difference().key(), one.difference().columns())));
			out.println(words(context, locale, "result", result.cases(), result.waiting(), result.differences()));
			AtomicLong different = new AtomicLong();
			long sums = context.getBean(SumCheck.class).compare(given.containsOption("write"), (one) -> {
				different.incrementAndGet();
				out.println(words(context, locale, "sum", one.agency(), day(one.begins()),
						day(one.ends().minusNanos(1)), one.what()));
			});
			out.println(words(context, locale, "sums", sums, different.get()));
			return (result.differences() == 0 && different.get() == 0) ? EQUAL : DIFFERENT;
		}
		catch (RuntimeException ex) {
			COMMAND.failed(ex);
			return FAILED;
		}
	}

	private static String day(Instant moment) {
		return moment.atZone(VietnamTime.ZONE).toLocalDate().toString();
	}

	private static String words(MessageSource messages, Locale locale, String key, Object... values) {
		return messages.getMessage("metrics.recompute." + key, values, locale);
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
			FigureLimits.class, SumCheck.class })
	static class Parts {

	}

}
