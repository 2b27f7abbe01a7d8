package vn.langnghe.attachments;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import vn.langnghe.platform.Invalid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class ContentCheckTest {

	private final ContentCheck check = new ContentCheck();

	static Stream<Arguments> ordinary() {
		return Stream.of(arguments(FileKind.JPEG, SentFiles.jpeg()), arguments(FileKind.PNG, SentFiles.png()),
				arguments(FileKind.JPEG, SentFiles.photoWithPlace()), arguments(FileKind.PDF, SentFiles.pdf()),
				arguments(FileKind.DOCX, SentFiles.docx()), arguments(FileKind.XLSX, SentFiles.xlsx()),
				arguments(FileKind.ODT, SentFiles.odt()), arguments(FileKind.TXT, SentFiles.txt()),
				arguments(FileKind.TXT, "Từ: ông Dân".getBytes(StandardCharsets.UTF_16)),
				arguments(FileKind.TXT, "a < b, và c > d".getBytes(StandardCharsets.UTF_8)));
	}

	@ParameterizedTest
	@MethodSource("ordinary")
	void whatPeopleSendIsToldByItsContent(FileKind kind, byte[] file) {
		assertThat(kindOf(file)).isEqualTo(kind);
	}

	static Stream<Arguments> refused() {
		return Stream.of(arguments(Refused.EMPTY, bytes("")),
				arguments(Refused.MARKUP, bytes("<!DOCTYPE html><html><body onload=alert(1)>")),
				arguments(Refused.MARKUP,
						bytes("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><circle r='9'/></svg>")),
				arguments(Refused.MARKUP,
						bytes("<?xml version='1.0'?><!DOCTYPE x [<!ENTITY e SYSTEM 'file:///'>]><x/>")),
				arguments(Refused.MARKUP, bytes("   \n\n<script>alert(1)</script>")),
				arguments(Refused.MARKUP, "Kính gửi <script src=//evil>".getBytes(StandardCharsets.UTF_8)),
				arguments(Refused.PROGRAM, bytes("#!/bin/sh\nrm -rf /\n")),
				arguments(Refused.PROGRAM, bytes("\u007fELF\2\1\1\0\0\0\0\0\0\0\0\0\2\0\u003e\0")),
				arguments(Refused.PROGRAM, bytes("MZ\u0090\0\3\0\0\0\4\0\0\0\u00ff\u00ff\0\0")),
				arguments(Refused.ARCHIVE, SentFiles.zip("a.txt", "a", "b/c.txt", "c")),
				arguments(Refused.ARCHIVE, SentFiles.zip("META-INF/MANIFEST.MF", "Main-Class: X", "X.class", "x")),
				arguments(Refused.ARCHIVE, bytes("\u001f\u008b\b\0\0\0\0\0\0\3abc")),
				arguments(Refused.ARCHIVE, bytes("7z\u00bc\u00af\u0027\u001c\0\4abc")),
				arguments(Refused.ARCHIVE, bytes("Rar!\u001a\7\1\0abc")),
				arguments(Refused.MACROS,
						SentFiles.zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>",
								"word/vbaProject.bin", "x")),
				arguments(Refused.LOCKED_OR_OLD, bytes("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1\0\0\0\0")),
				arguments(Refused.KIND,
						SentFiles.zip("[Content_Types].xml", "<Types/>", "ppt/presentation.xml", "<p/>")),
				arguments(Refused.KIND, bytes("GIF89a\1\0\1\0\0\0\0")),
				arguments(Refused.KIND, bytes("{\\rtf1\\ansi Xin chao}")),
				arguments(Refused.HEIC, bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")),
				arguments(Refused.CUT_OFF, half(SentFiles.jpeg())), arguments(Refused.CUT_OFF, half(SentFiles.png())),
				arguments(Refused.CUT_OFF, half(SentFiles.pdf())), arguments(Refused.CUT_OFF, half(SentFiles.docx())),
				arguments(Refused.CUT_OFF, Arrays.copyOf(SentFiles.jpeg(), 3)),
				arguments(Refused.CUT_OFF, Arrays.copyOf(SentFiles.png(), 20)),
				arguments(Refused.TOO_LARGE_PICTURE, pngThatSays(40_000, 40_000)),
				arguments(Refused.TOO_LARGE_PICTURE, pngThatSays(-1, 1)),
				arguments(Refused.TOO_MUCH_INSIDE, docxThatSays(600_000_000)));
	}

	@ParameterizedTest
	@MethodSource("refused")
	void whatIsNotTakenIsRefusedWithItsOwnWords(Refused refused, byte[] file) {
		assertThatExceptionOfType(Invalid.class).isThrownBy(() -> kindOf(file))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo(refused.messageKey()));
	}

	@Test
	void noBytesWhateverTheyAreEndInAnythingButAWord() {
		for (byte[] file : ordinary().map((one) -> (byte[]) one.get()[1]).toList()) {
			for (int seed = 0; seed < 50; seed++) {
				byte[] damaged = damaged(file, seed);
				try {
					assertThat(kindOf(damaged)).isNotNull();
				}
				catch (Invalid refusal) {
					assertThat(refusal.field()).isEqualTo("files");
				}
			}
		}
	}

	private static byte[] damaged(byte[] file, int seed) {
		Random random = new Random(seed);
		byte[] damaged = Arrays.copyOf(file, 1 + random.nextInt(file.length));
		for (int i = 0; i < 5; i++) {
			damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
		}
		return damaged;
	}

	private FileKind kindOf(byte[] file) {
		HeldFiles store = new HeldFiles(file);
		FileKind begun = this.check.byBeginning(Arrays.copyOf(file, Math.min(file.length, ContentCheck.HEAD)));
		return this.check.whole(begun, store, store.arrived());
	}

	private static byte[] pngThatSays(int width, int height) {
		byte[] png = SentFiles.png();
		ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
		return png;
	}

	private static byte[] docxThatSays(int unpacked) {
		byte[] docx = SentFiles.docx();
		for (int at = 0; at < docx.length - 4; at++) {
			if (docx[at] == 'P' && docx[at + 1] == 'K' && docx[at + 2] == 1 && docx[at + 3] == 2) {
				ByteBuffer.wrap(docx).order(ByteOrder.LITTLE_ENDIAN).putInt(at + 24, unpacked);
			}
		}
		return docx;
	}

	private static byte[] half(byte[] file) {
		return Arrays.copyOf(file, file.length / 2);
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.ISO_8859_1);
	}

}
