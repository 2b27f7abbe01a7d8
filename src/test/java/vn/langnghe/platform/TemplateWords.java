package vn.langnghe.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;

/**
 * Collects what a template would show without asking the messages. Letters beyond ASCII
 * are suspect in expressions too, since that is how Vietnamese words look.
 */
final class TemplateWords extends AbstractMarkupHandler {

	private static final Set<String> READ_ALOUD = Set.of("title", "alt", "placeholder", "aria-label", "label");

	private static final Set<String> FILLED = Set.of("th:text", "th:utext");

	private static final Set<String> MACHINE_NAMES = Set.of("kbd", "style", "script");

	private final Path template;

	private final List<String> found = new ArrayList<>();

	private final Deque<String> open = new ArrayDeque<>();

	private String element = "";

	private boolean filled;

	private TemplateWords(Path template) {
		this.template = template;
	}

	static List<String> of(Path template) {
		TemplateWords words = new TemplateWords(template);
		try {
			new MarkupParser(ParseConfiguration.htmlConfiguration()).parse(Files.readString(template), words);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (ParseException ex) {
			throw new IllegalStateException("Unreadable template " + template, ex);
		}
		return words.found;
	}

	@Override
	public void handleOpenElementStart(char[] buffer, int offset, int length, int line, int column) {
		this.element = new String(buffer, offset, length);
		this.filled = false;
	}

	@Override
	public void handleOpenElementEnd(char[] buffer, int offset, int length, int line, int column) {
		this.open.push(this.filled ? "filled" : this.element);
	}

	@Override
	public void handleCloseElementEnd(char[] buffer, int offset, int length, int line, int column) {
		this.open.poll();
	}

	@Override
	public void handleAutoCloseElementEnd(char[] buffer, int offset, int length, int line, int column) {
		this.open.poll();
	}

	@Override
	public void handleAttribute(char[] buffer, int nameOffset, int nameLength, int nameLine, int nameColumn,
			int operatorOffset, int operatorLength, int operatorLine, int operatorColumn, int valueContentOffset,
			int valueContentLength, int valueOuterOffset, int valueOuterLength, int valueLine, int valueColumn) {
		String name = new String(buffer, nameOffset, nameLength);
		String value = new String(buffer, valueContentOffset, valueContentLength);
		this.filled |= FILLED.contains(name);
		boolean aloud = READ_ALOUD.contains(name) && hasLetters(value);
		if (aloud || value.chars().anyMatch((c) -> c > 127 && Character.isLetter(c))) {
			report(nameLine, name + "=" + value);
		}
	}

	@Override
	public void handleText(char[] buffer, int offset, int length, int line, int column) {
		String text = new String(buffer, offset, length).replaceAll("(?s)\\[\\[.*?]]|&#?\\w+;", "");
		boolean shown = !this.open.contains("filled") && this.open.stream().noneMatch(MACHINE_NAMES::contains);
		if (shown && hasLetters(text)) {
			report(line, text.strip());
		}
	}

	private static boolean hasLetters(String text) {
		return text.chars().anyMatch(Character::isLetter);
	}

	private void report(int line, String what) {
		this.found.add(this.template + ":" + line + " " + what);
	}

}
