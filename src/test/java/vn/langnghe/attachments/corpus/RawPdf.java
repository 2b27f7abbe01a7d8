package vn.langnghe.attachments.corpus;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** A PDF object by object, so that there can be anything in it. */
final class RawPdf {

	private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

	private final List<Integer> places = new ArrayList<>();

	private final String info;

	RawPdf() {
		this("");
	}

	/**
	 * @param trailer what else stands in the trailer
	 */
	RawPdf(String trailer) {
		this.info = trailer;
		ascii("%PDF-1.7\n%âãÏÓ\n");
	}

	/** One page in the usual frame, with more in catalogue and page. */
	static RawPdf page(String catalogue, String page, String content) {
		return new RawPdf().object("<</Type/Catalog/Pages 2 0 R" + catalogue + ">>")
			.object("<</Type/Pages/Kids[3 0 R]/Count 1>>")
			.object("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 5 0 R>>>>/Contents 4 0 R"
					+ page + ">>")
			.stream("", content.getBytes(StandardCharsets.ISO_8859_1))
			.object("<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
	}

	static String words(String words) {
		return "BT /F1 14 Tf 60 760 Td (" + words + ") Tj ET";
	}

	RawPdf object(String what) {
		begin();
		ascii(what);
		ascii("\nendobj\n");
		return this;
	}

	RawPdf stream(String dictionary, byte[] content) {
		begin();
		ascii("<<" + dictionary + "/Length " + content.length + ">>\nstream\n");
		this.bytes.writeBytes(content);
		ascii("\nendstream\nendobj\n");
		return this;
	}

	private void begin() {
		this.places.add(this.bytes.size());
		ascii(this.places.size() + " 0 obj\n");
	}

	byte[] bytes() {
		int table = this.bytes.size();
		ascii("xref\n0 " + (this.places.size() + 1) + "\n0000000000 65535 f \n");
		this.places.forEach((place) -> ascii("%010d 00000 n \n".formatted(place)));
		ascii("trailer\n<</Size " + (this.places.size() + 1) + "/Root 1 0 R" + this.info + ">>\nstartxref\n" + table
				+ "\n%%EOF\n");
		return this.bytes.toByteArray();
	}

	private void ascii(String text) {
		this.bytes.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
	}

	/** Packed: the same again and again. */
	static byte[] packed(String what, int times) {
		byte[] once = what.repeat(1000).getBytes(StandardCharsets.ISO_8859_1);
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (DeflaterOutputStream to = new DeflaterOutputStream(packed, new Deflater(9))) {
			for (int thousand = 0; thousand < times / 1000; thousand++) {
				to.write(once);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return packed.toByteArray();
	}

	static byte[] packed(byte[] what) {
		ByteArrayOutputStream packed = new ByteArrayOutputStream();
		try (DeflaterOutputStream to = new DeflaterOutputStream(packed, new Deflater(9))) {
			to.write(what);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return packed.toByteArray();
	}

}
