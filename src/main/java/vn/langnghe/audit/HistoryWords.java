package vn.langnghe.audit;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.VietnamTime;

/**
 * Turns an entry's codes into words. The words for another module's codes are that
 * module's messages; what has none is shown as it was written.
 */
public final class HistoryWords {

	private static final Set<String> PEOPLE = Set.of("handler", "inPlaceOf", "lockedTo");

	private static final Set<String> MOMENTS = Set.of("dueAt", "askedAt", "meetsAt", "stepDueAt", "ratingUntil");

	/** Under which messages the values of a name have their words. */
	private static final Map<String, String> CODES = Map.ofEntries(Map.entry("state", "casework.state."),
			Map.entry("channel", "casework.channel."), Map.entry("closedAs", "casework.closed-as."),
			Map.entry("substantiation", "casework.substantiation."), Map.entry("nature", "catalogue.nature."),
			Map.entry("kind", "catalogue.kind."), Map.entry("subtype", "catalogue.subtype."),
			Map.entry("reason", "catalogue.refusal."), Map.entry("rootCause", "catalogue.cause."),
			Map.entry("reformArea", "catalogue.reform."), Map.entry("hat", "organisation.role."),
			Map.entry("step", "workflow.step."), Map.entry("about", "workflow.step."),
			Map.entry("purpose", "audit.purpose."), Map.entry("late", "audit.answer."),
			Map.entry("satisfied", "audit.answer."), Map.entry("legalForm", "organisation.form."),
			Map.entry("because", "audit.because."), Map.entry("searchedBy", "audit.searched-by."));

	private final MessageSource messages;

	private final Locale locale;

	private final Map<Long, String> names;

	/**
	 * @param names the names of the people that the entries' values mention
	 */
	public HistoryWords(MessageSource messages, Locale locale, Map<Long, String> names) {
		this.messages = messages;
		this.locale = locale;
		this.names = names;
	}

	/** The accounts that the entries' values mention. */
	public static Set<Long> peopleIn(Collection<History.Entry> entries) {
		return entries.stream()
			.flatMap((entry) -> Stream.of(entry.before(), entry.after()))
			.flatMap((values) -> PEOPLE.stream().map(values::get))
			.filter((id) -> id != null && id.matches("\\d{1,18}"))
			.map(Long::valueOf)
			.collect(Collectors.toSet());
	}

	/** One entry in words. */
	public Line of(History.Entry entry) {
		Actor actor = entry.actor();
		return new Line(entry.at().atZone(VietnamTime.ZONE), word("audit." + entry.action(), entry.action()),
				who(actor), (actor.hat() != null) ? word("organisation.role." + actor.hat(), actor.hat()) : null,
				changes(entry));
	}

	private String who(Actor actor) {
		return (actor.kind() == Actor.Kind.STAFF) ? actor.name()
				: word("audit.actor." + actor.kind(), actor.kind().name());
	}

	private List<String> changes(History.Entry entry) {
		Set<String> valueNames = new TreeSet<>(entry.before().keySet());
		valueNames.addAll(entry.after().keySet());
		return valueNames.stream()
			.map((name) -> change(name, entry.before().get(name), entry.after().get(name)))
			.flatMap(Stream::ofNullable)
			.toList();
	}

	private @Nullable String change(String name, @Nullable String before, @Nullable String after) {
		if (Objects.equals(before, after)) {
			return null;
		}
		String label = word("audit.value." + name, name);
		if (before == null || after == null) {
			return this.messages.getMessage((after != null) ? "audit.value.is" : "audit.value.was",
					new Object[] { label, value(name, (after != null) ? after : before) }, this.locale);
		}
		return this.messages.getMessage("audit.value.changed",
				new Object[] { label, value(name, before), value(name, after) }, this.locale);
	}

	private @Nullable String value(String name, @Nullable String value) {
		if (value == null) {
			return null;
		}
		if (PEOPLE.contains(name) && value.matches("\\d{1,18}")) {
			return this.names.getOrDefault(Long.valueOf(value), value);
		}
		if (MOMENTS.contains(name)) {
			return moment(value);
		}
		return CODES.containsKey(name) ? word(CODES.get(name) + value, value) : value;
	}

	private String moment(String value) {
		try {
			return DateTimeFormatter.ofPattern(word("platform.date.time", "HH:mm, dd/MM/yyyy"), this.locale)
				.format(Instant.parse(value).atZone(VietnamTime.ZONE));
		}
		catch (DateTimeParseException ex) {
			return value;
		}
	}

	private String word(String key, String otherwise) {
		return Objects.requireNonNull(this.messages.getMessage(key, null, otherwise, this.locale));
	}

	/**
	 * One entry as the page shows it.
	 *
	 * @param at when, in Vietnam's time
	 * @param what the action in words
	 * @param who who did it
	 * @param hat the hat in words, or null
	 * @param changes what was changed, each a sentence
	 */
	public record Line(ZonedDateTime at, String what, String who, @Nullable String hat, List<String> changes) {
	}

}
