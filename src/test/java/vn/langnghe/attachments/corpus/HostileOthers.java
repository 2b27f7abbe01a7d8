package vn.langnghe.attachments.corpus;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Files of other kinds, texts that are none, and names that mean harm. */
final class HostileOthers {

	private static final int MEGABYTE = 1024 * 1024;

	private final String trap;

	HostileOthers(String trap) {
		this.trap = trap;
	}

	List<Sample> others() {
		return List.of(other("empty file", "trong.txt", () -> new byte[0]),
				other("program of Windows, called PDF", "don.pdf", () -> ascii("MZ\u0090\0\3\0\0\0\4\0\0\0ÿÿ\0\0")),
				other("program of Linux, called TXT", "don.txt", () -> ascii("\177ELF\2\1\1\0\0\0\0\0\0\0\0\0\2\0>\0")),
				other("script of a shell, called TXT", "don.txt", () -> ascii("#!/bin/sh\ncurl " + this.trap + "\n")),
				other("batch file", "don.bat", () -> ascii("@echo off\r\ncalc.exe\r\n")),
				other("HTML, called TXT", "don.txt",
						() -> ascii("<html><body onload=\"location='" + this.trap + "'\">x</body></html>")),
				other("PHP, called TXT", "don.txt", () -> ascii("<?php system($_GET['c']); ?>")),
				other("XML that names an entity elsewhere, called TXT", "don.txt",
						() -> ascii("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"" + this.trap
								+ "\">]><x>&e;</x>")),
				other("text with zeros inside", "don.txt", () -> ascii("Kinh gui\0\0\0 UBND\0xa")),
				other("text of one line of 9 MB", "don.txt", () -> ascii("a".repeat(9 * MEGABYTE))),
				other("text that is no UTF-8", "don.txt",
						() -> ascii("Kính g\u0080\u0081\u0082\u00fe\u00ff ửi".replace('ử', 'u'))),
				other("text with marks that turn its direction", "don.txt",
						() -> OfficeFiles.utf8("Số tiền \u202e000.001\u202c đồng \u200b\u2066ẩn\u2069")),
				other("text that a spreadsheet would carry out", "don.txt", () -> ascii("=cmd|' /C calc'!A0\n+1\n@x")),
				other("mail with a program attached", "thu.eml", () -> ascii(
						"From: a@example.com\r\nMIME-Version: 1.0\r\nContent-Type: application/x-msdownload\r\n\r\nMZ")),
				other("archive", "tai-lieu.zip", () -> new Zip().with("a.txt", "x").bytes()),
				other("archive, called DOCX", "don.docx", () -> new Zip().with("a.txt", "x").bytes()),
				other("archive in an archive in an archive", "tai-lieu.zip",
						() -> new Zip()
							.with("b.zip", new Zip().with("c.zip", new Zip().with("d.txt", "x").bytes()).bytes())
							.bytes()),
				other("archive that unpacks to 100 MB", "don.docx", HostileOffice::bomb),
				other("archive of Java", "x.jar",
						() -> new Zip().with("META-INF/MANIFEST.MF", "Main-Class: X\n").bytes()),
				other("archive of another kind", "x.7z",
						() -> ascii("7z\u00bc\u00af\u0027\u001c\0\4xxxxxxxxxxxxxxxxxxxxxxxxx")),
				other("archive packed by gzip", "x.gz", () -> ascii("\u001f\u008b\b\0\0\0\0\0\0\3xxxxxx")),
				other("old file of Word", "don.doc",
						() -> ascii("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1" + "\0".repeat(600))),
				other("RTF", "don.rtf", () -> ascii("{\\rtf1{\\object\\objautlink " + this.trap + "}}")),
				other("shortcut of Windows", "don.lnk",
						() -> ascii("L\0\0\0\1\u0014\2\0\0\0\0\0\u00c0\0\0\0\0\0\0F" + "\0".repeat(60))),
				other("file of 11 MB", "don.txt",
						() -> ascii("mười một ".replace('ư', 'u').repeat(MEGABYTE * 11 / 9))));
	}

	List<Sample> names() {
		return List.of(named("name that climbs out of its folder", "../../../../tmp/x.jsp"),
				named("name that is a path of Windows", "C:\\Windows\\System32\\x.txt"),
				named("name that is a path of Linux", "/etc/cron.d/x"),
				named("name with a zero in it", "don\0.jsp.txt"),
				named("name that turns its direction", "don\u202Etxt.exe"),
				named("name of 300 letters", "ư".repeat(296) + ".txt"),
				named("name of 3,000 letters", "a".repeat(2996) + ".txt"),
				named("name with a script", "<img src=x onerror=alert(1)>.txt"),
				named("name with lines and a header", "a.txt\r\nContent-Type: text/html\r\n\r\nx"),
				named("name of dots", ".."), named("no name", ""), named("name of a device", "CON.txt"),
				named("name that a shell would carry out", "$(touch x);`id`|.txt"),
				named("name with quotes", "\"; filename=\"x.html"),
				named("name in NFD", "đơn".replace("ơ", "o\u031b") + ".txt"));
	}

	private static Sample other(String what, String name, Sample.Content content) {
		return new Sample(what, name, true, content);
	}

	private static Sample named(String what, String name) {
		return new Sample(what, name, true, () -> OfficeFiles.utf8("Đơn phản ánh của tôi"));
	}

	/** Each letter one byte, whatever it is. */
	private static byte[] ascii(String text) throws IOException {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

}
