package vn.langnghe.platform.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The letters of all paper: a cut of Noto Serif with all of Vietnamese. */
@Component
class Type {

	static final String FAMILY = "Noto Serif";

	private static final int LAST_ASCII = 0x7e;

	/** Signs of our own words that the type lacks, in the escapes of the markup. */
	private static final Map<Integer, String> INSTEAD = Map.of(0x2192, "-&gt;", 0x203a, "&gt;");

	private final CmapLookup glyphs;

	Type() {
		try (InputStream regular = Cut.REGULAR.open();
				TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(regular))) {
			this.glyphs = font.getUnicodeCmapLookup();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * The text with its code in the place of each sign that the cut has no letter for, or
	 * that XML does not know: what a citizen typed must not become a row of empty boxes,
	 * nor a sign that turns the line around.
	 */
	String readable(String text) {
		StringBuilder written = new StringBuilder(text.length());
		text.codePoints().forEach((sign) -> {
			if (isPlain(sign) || this.glyphs.getGlyphId(sign) != 0) {
				written.appendCodePoint(sign);
			}
			else {
				written.append(INSTEAD.getOrDefault(sign, "[U+%04X]".formatted(sign)));
			}
		});
		return written.toString();
	}

	private static boolean isPlain(int sign) {
		return sign >= ' ' && sign <= LAST_ASCII || sign == '\n' || sign == '\r' || sign == '\t';
	}

	/** One file of the type. */
	enum Cut {

		REGULAR("Regular", 400, FontStyle.NORMAL), BOLD("Bold", 700, FontStyle.NORMAL),
		ITALIC("Italic", 400, FontStyle.ITALIC), BOLD_ITALIC("BoldItalic", 700, FontStyle.ITALIC);

		private final String file;

		private final int weight;

		private final FontStyle style;

		Cut(String file, int weight, FontStyle style) {
			this.file = file;
			this.weight = weight;
			this.style = style;
		}

		int weight() {
			return this.weight;
		}

		FontStyle style() {
			return this.style;
		}

		InputStream open() {
			try {
				return new ClassPathResource("fonts/NotoSerif-" + this.file + ".ttf").getInputStream();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
