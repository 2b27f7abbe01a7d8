package vn.langnghe.publication.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.Letterhead;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.publication.Register;
import vn.langnghe.publication.Register.Identity;
import vn.langnghe.publication.Register.Result;

/**
 * The newest results as an Atom feed (RFC 4287). Its ids stay when the product moves to
 * another address; of the time only the day is told.
 */
@Component
class ResultFeed {

	private static final String ATOM = "http://www.w3.org/2005/Atom";

	private static final int NEWEST = 50;

	private static final XMLOutputFactory XML = XMLOutputFactory.newFactory();

	private final Register register;

	private final Letterhead letterhead;

	private final MessageSource messages;

	ResultFeed(Register register, Letterhead letterhead, MessageSource messages) {
		this.register = register;
		this.letterhead = letterhead;
		this.messages = messages;
	}

	/**
	 * @param base where the product is, without a slash at the end
	 */
	byte[] write(String base, Locale locale) {
		ByteArrayOutputStream written = new ByteArrayOutputStream();
		try {
			XMLStreamWriter feed = XML.createXMLStreamWriter(written, StandardCharsets.UTF_8.name());
			feed.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
			write(feed, base, locale);
			feed.writeEndDocument();
			feed.close();
			return written.toByteArray();
		}
		catch (XMLStreamException ex) {
			throw new IllegalStateException("a feed can be written into memory", ex);
		}
	}

	private void write(XMLStreamWriter feed, String base, Locale locale) throws XMLStreamException {
		Identity identity = this.register.identity();
		List<Result> results = this.register.before(null, NEWEST);
		feed.setDefaultNamespace(ATOM);
		feed.writeStartElement(ATOM, "feed");
		feed.writeDefaultNamespace(ATOM);
		feed.writeAttribute("xml", "http://www.w3.org/XML/1998/namespace", "lang", locale.getLanguage());
		text(feed, "id", "urn:uuid:" + identity.id());
		text(feed, "title", words("publication.results.title", locale));
		text(feed, "subtitle", words("publication.results.lead", locale));
		text(feed, "updated", moment(results.isEmpty() ? identity.foundedOn() : results.get(0).publishedOn()));
		link(feed, "self", "application/atom+xml", base + "/open/results.atom?lang=" + locale.getLanguage());
		link(feed, "alternate", "text/html", base + "/results");
		author(feed, words("platform.name", locale));
		for (Result one : results) {
			entry(feed, one, identity, base, locale);
		}
		feed.writeEndElement();
	}

	private void entry(XMLStreamWriter feed, Result one, Identity identity, String base, Locale locale)
			throws XMLStreamException {
		UUID id = UUID.nameUUIDFromBytes((identity.id() + "/" + one.number()).getBytes(StandardCharsets.UTF_8));
		feed.writeStartElement(ATOM, "entry");
		text(feed, "id", "urn:uuid:" + id);
		text(feed, "title", one.title());
		text(feed, "updated", moment(one.publishedOn()));
		text(feed, "published", moment(one.publishedOn()));
		link(feed, "alternate", "text/html", base + "/results/" + one.number());
		String agency = this.letterhead.agencyName(one.agencyId(), locale.getLanguage());
		author(feed, (agency != null) ? agency : words("platform.name", locale));
		if (one.procedure() != null) {
			feed.writeEmptyElement(ATOM, "category");
			feed.writeAttribute("term", clean(one.procedure()));
		}
		feed.writeStartElement(ATOM, "content");
		feed.writeAttribute("type", "text");
		feed.writeCharacters(clean(words("publication.result.question", locale) + "\n" + one.question() + "\n\n"
				+ words("publication.result.answer", locale) + "\n" + one.answer()));
		feed.writeEndElement();
		feed.writeEndElement();
	}

	private static void author(XMLStreamWriter feed, String name) throws XMLStreamException {
		feed.writeStartElement(ATOM, "author");
		text(feed, "name", name);
		feed.writeEndElement();
	}

	private static void link(XMLStreamWriter feed, String rel, String type, String href) throws XMLStreamException {
		feed.writeEmptyElement(ATOM, "link");
		feed.writeAttribute("rel", rel);
		feed.writeAttribute("type", type);
		feed.writeAttribute("href", href);
	}

	private static void text(XMLStreamWriter feed, String name, @Nullable String text) throws XMLStreamException {
		feed.writeStartElement(ATOM, name);
		feed.writeCharacters(clean((text != null) ? text : ""));
		feed.writeEndElement();
	}

	private static String moment(LocalDate day) {
		return day.atStartOfDay(VietnamTime.ZONE).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
	}

	/** Without the characters that XML cannot hold. */
	private static String clean(String text) {
		return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "");
	}

	private String words(String key, Locale locale) {
		return this.messages.getMessage(key, null, locale);
	}

}
