package vn.langnghe.attachments;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks clamd about a file over its protocol INSTREAM; sends it a piece at a time. */
class Clamd {

	private static final int PIECE = 64 * 1024;

	private static final int LONGEST_ANSWER = 1000;

	private static final Pattern FOUND = Pattern.compile("stream: (.+) FOUND");

	private final ClamdSettings settings;

	Clamd(ClamdSettings settings) {
		this.settings = settings;
	}

	/**
	 * Scans.
	 * @return what was found, or empty for a clean file
	 * @throws IOException when the scanner cannot be reached, breaks off or does not scan
	 */
	Optional<String> scan(InputStream file) throws IOException {
		try (Socket socket = new Socket()) {
			socket.setSoTimeout((int) this.settings.answering().toMillis());
			socket.connect(new InetSocketAddress(this.settings.host(), this.settings.port()),
					(int) this.settings.connecting().toMillis());
			DataOutputStream out = new DataOutputStream(socket.getOutputStream());
			out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
			byte[] piece = new byte[PIECE];
			for (int got = file.read(piece); got > 0; got = file.read(piece)) {
				out.writeInt(got);
				out.write(piece, 0, got);
			}
			out.writeInt(0);
			out.flush();
			return verdict(new String(socket.getInputStream().readNBytes(LONGEST_ANSWER), StandardCharsets.UTF_8));
		}
	}

	private static Optional<String> verdict(String answer) throws IOException {
		String said = answer.replace("\0", "").strip();
		Matcher found = FOUND.matcher(said);
		if (found.matches()) {
			return Optional.of(found.group(1));
		}
		if (said.equals("stream: OK")) {
			return Optional.empty();
		}
		throw new IOException("clamd did not scan: " + said);
	}

}
