package vn.langnghe.attachments.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.util.unit.DataSize;

import vn.langnghe.attachments.corpus.Corpus;
import vn.langnghe.attachments.corpus.Sample;
import vn.langnghe.attachments.corpus.Trap;
import vn.langnghe.attachments.parsing.Unreadable;

import static org.assertj.core.api.Assertions.assertThat;

/** A file is read in a process that it can break, hang or fill, and nothing else. */
class ReadingPlaceTest {

	private static final Logger log = LoggerFactory.getLogger(ReadingPlaceTest.class);

	private static final String WORDS = "Kính gửi Ủy ban nhân dân xã";

	@TempDir
	private Path folder;

	private Trap trap;

	private ReadingPlace place;

	@BeforeEach
	void open() throws IOException {
		this.trap = new Trap();
		this.place = place(Duration.ofSeconds(60), null);
	}

	@AfterEach
	void close() throws IOException {
		this.place.close();
		this.trap.close();
	}

	private ReadingPlace place(Duration limit, Path tesseract) {
		ReadingSettings settings = new ReadingSettings(1, DataSize.ofMegabytes(256), limit, Duration.ofMinutes(1), "");
		return new ReadingPlace(new ReadingCommand(settings, tesseract), settings, this.folder);
	}

	@Test
	void everyOrdinaryFileOfWordsGivesThemInNfc() throws IOException {
		List<Sample> ordinary = samples()
			.filter((one) -> !one.hostile() && one.what().matches("(DOCX|ODT|TXT|PDF): .*"))
			.filter((one) -> one.what().matches(".*(a letter|NFD|UTF|a table|printing|receipt).*"))
			.toList();
		assertThat(ordinary).hasSizeGreaterThan(10);
		for (Sample sample : ordinary) {
			FileReading reading = read(sample);
			assertThat(reading.why()).as(sample.what()).isNull();
			assertThat(reading.text()).as(sample.what()).contains(WORDS);
			assertThat(Normalizer.isNormalized(reading.text(), Normalizer.Form.NFC)).as(sample.what()).isTrue();
			assertThat(reading.firstPage() != null).as(sample.what()).isEqualTo(sample.what().startsWith("PDF"));
		}
	}

	@Test
	void whatNamesSomethingElsewhereIsReadWithoutGoingThere() throws IOException {
		List<Sample> pointing = samples().filter((one) -> one.hostile() && one.what().matches("(DOCX|XLSX|ODT|PDF) .*"))
			.filter((one) -> one.what().contains("elsewhere") || one.what().contains("address"))
			.toList();
		assertThat(pointing).hasSizeGreaterThan(10);
		for (Sample sample : pointing) {
			assertThat(read(sample).why()).as(sample.what()).isNull();
		}
		assertThat(this.trap.visitors()).isZero();
	}

	@Test
	void whatCannotBeReadSaysWhyAndHarmsNoOther() throws IOException {
		assertThat(read("PDF with a password").why()).isEqualTo(Unreadable.ENCRYPTED);
		assertThat(read("DOCX with a password").why()).isEqualTo(Unreadable.ENCRYPTED);
		assertThat(read("ODT with a password").why()).isEqualTo(Unreadable.ENCRYPTED);
		assertThat(read("PDF with noise inside").why()).isEqualTo(Unreadable.BROKEN);
		assertThat(read("DOCX cut off in the middle").why()).isEqualTo(Unreadable.BROKEN);
		assertThat(read("PDF whose pages are nested ten thousand deep").why()).isEqualTo(Unreadable.TOO_DEEP);
		assertThat(read("DOCX with 200 MB of blanks").why()).isEqualTo(Unreadable.TOO_LARGE);
		assertThat(read("DOCX of fifty thousand parts").why()).isEqualTo(Unreadable.TOO_LARGE);
		assertThat(read("ODT that laughs a billion times").why()).isEqualTo(Unreadable.TOO_LARGE);
		assertThat(read("TXT: UTF-8").text()).contains(WORDS);
	}

	@Test
	void aTextBeyondAMillionLettersIsCut() throws IOException {
		FileReading reading = read("text of one line of 9 MB");
		assertThat(reading.cut()).isTrue();
		assertThat(reading.text()).hasSize(1_000_000);
	}

	@Test
	void whatHangsIsKilledWhenItsTimeIsOver() throws IOException {
		try (ReadingPlace hurried = place(Duration.ofSeconds(4), null)) {
			FileReading reading = hurried.read("application/pdf",
					(to) -> to.write(sample("PDF that draws for hours").bytes()));
			assertThat(reading.why()).isEqualTo(Unreadable.TIMED_OUT);
			assertThat(hurried.pid()).isZero();
		}
	}

	@Test
	void aProcessThatIsKilledCostsItsFileOnly() throws Exception {
		read("TXT: UTF-8");
		CompletableFuture<FileReading> hanging = CompletableFuture.supplyAsync(() -> {
			try {
				return read("PDF that draws for hours");
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		});
		TimeUnit.SECONDS.sleep(1);
		assertThat(ProcessHandle.of(this.place.pid()).orElseThrow().destroyForcibly()).isTrue();

		assertThat(hanging.get(30, TimeUnit.SECONDS).why()).isEqualTo(Unreadable.CRASHED);
		assertThat(read("TXT: UTF-8").text()).contains(WORDS);
	}

	@Test
	void theProcessEndsWithWhoStartedIt() throws Exception {
		ReadingSettings settings = new ReadingSettings(1, DataSize.ofMegabytes(256), Duration.ofSeconds(60),
				Duration.ofMinutes(1), "");
		Process process = new ReadingCommand(settings, null).start(this.folder);
		assertThat(process.isAlive()).isTrue();
		process.getOutputStream().close();
		assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
	}

	@Test
	void nothingOfAFileIsLeftAndNobodyElseCanLookMeanwhile() throws IOException {
		this.place.read("text/plain", (to) -> {
			to.write(WORDS.getBytes(StandardCharsets.UTF_8));
			assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(this.folder.resolve("files"))))
				.isEqualTo("rwx------");
		});
		read("PDF: a letter");
		try (Stream<Path> left = Files.list(this.folder.resolve("files"))) {
			assertThat(left).isEmpty();
		}
	}

	@Test
	void lettersInPicturesGoThroughTheProgramThatIsThereForThem() throws IOException {
		Path program = this.folder.resolve("tesseract");
		Files.writeString(program, """
				#!/bin/sh
				[ "$1" = --list-langs ] && echo vie
				[ -f "$1" ] && echo "$*" | grep -q -- '-l vie' && echo 'Giấy hẹn trả kết quả' > "$2.txt"
				exit 0
				""");
		Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
		assertThat(Tesseract.find(program.toString())).contains(program);
		try (ReadingPlace recognising = place(Duration.ofSeconds(60), program)) {
			assertThat(read(recognising, "JPEG: in grey").text()).isEqualTo("Giấy hẹn trả kết quả");
			assertThat(read(recognising, "PDF: a scan").text()).isEqualTo("Giấy hẹn trả kết quả");
		}
		assertThat(read("JPEG: in grey").text()).as("without it there is no text").isEmpty();
	}

	@Test
	void tesseractReadsVietnamese() throws IOException {
		Optional<Path> program = Tesseract.find("tesseract");
		if (program.isEmpty()) {
			log.warn("NOT TESTED: there is no tesseract with Vietnamese (vie) on the path");
		}
		Assumptions.assumeTrue(program.isPresent(), "no tesseract with Vietnamese (vie) on the path");
		try (ReadingPlace recognising = place(Duration.ofSeconds(120), program.get())) {
			assertThat(read(recognising, "JPEG: a photo of a notice").text()).contains("Ủy ban nhân dân");
			assertThat(read(recognising, "PDF: a scan").text()).contains("hồ sơ khai sinh");
		}
	}

	private Stream<Sample> samples() {
		return Corpus.all(this.trap.address()).stream();
	}

	private Sample sample(String what) {
		return samples().filter((one) -> one.what().equals(what)).findFirst().orElseThrow();
	}

	private FileReading read(String what) throws IOException {
		return read(this.place, what);
	}

	private FileReading read(ReadingPlace place, String what) throws IOException {
		return read(place, sample(what));
	}

	private FileReading read(Sample sample) throws IOException {
		return read(this.place, sample);
	}

	private static FileReading read(ReadingPlace place, Sample sample) throws IOException {
		return place.read(sample.type(), (to) -> to.write(sample.bytes()));
	}

}
