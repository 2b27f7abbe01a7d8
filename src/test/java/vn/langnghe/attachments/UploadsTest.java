package vn.langnghe.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import vn.langnghe.intake.Intake;
import vn.langnghe.intake.NewSubmission;
import vn.langnghe.intake.Receipt;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.support.CaseWalk;
import vn.langnghe.support.Commune;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Files from being chosen to being part of a case, with everything behind them. */
@IntegrationTest
class UploadsTest {

	private static final int MEGABYTE = 1024 * 1024;

	@Autowired
	private Uploads uploads;

	@Autowired
	private AttachedFiles attached;

	@Autowired
	private FileStore store;

	@Autowired
	private UnclaimedFiles unclaimed;

	@Autowired
	private Intake intake;

	@Autowired
	private CaseWalk walk;

	@Autowired
	private Communes communes;

	@Autowired
	private MovableClock clock;

	@Autowired
	private JdbcClient jdbc;

	private Commune commune;

	private final String key = UUID.randomUUID().toString();

	@BeforeEach
	void found() {
		this.commune = this.communes.commune();
	}

	@Test
	void filesBecomePartOfTheCaseWithItsSubmissionAndAreAudited() throws IOException {
		byte[] photo = photo();
		take("Ảnh thông báo.jpg", photo);
		take("don.pdf", SentFiles.pdf());
		assertThat(this.uploads.chosen(this.key)).extracting(Attachment::name)
			.containsExactly("Ảnh thông báo.jpg", "don.pdf");

		String number = submit().caseNumber();

		assertThat(this.uploads.chosen(this.key)).isEmpty();
		List<Attachment> files = this.attached.of(number);
		assertThat(files).extracting(Attachment::kind).containsExactly(FileKind.JPEG, FileKind.PDF);
		assertThat(files).extracting(Attachment::source).containsOnly(FileSource.FORM);
		try (InputStream stored = this.store.open(files.get(0).contentId())) {
			assertThat(stored.readAllBytes()).isEqualTo(photo);
		}
		assertThat(this.jdbc
			.sql("""
					select after from audit_entry where chain = 'case:' || ? and action = 'case.file-received' order by seq""")
			.param(number)
			.query(String.class)
			.list()).hasSize(2)
			.allSatisfy((after) -> assertThat(after).contains("sha256").doesNotContain("Ảnh", "don.pdf"));
	}

	@Test
	void aSubmissionThatFailsLeavesItsFilesChosen() throws IOException {
		take("don.pdf", SentFiles.pdf());
		NewSubmission nowhere = this.walk.submission(this.communes.agency(), this.key, CaseWalk.NARRATIVE, null);
		assertThatExceptionOfType(NotAllowedNow.class).isThrownBy(() -> this.intake.submit(nowhere));
		assertThat(this.uploads.chosen(this.key)).hasSize(1);
	}

	@Test
	void theSameContentIsKeptOnceHoweverOftenItIsSent() throws IOException {
		byte[] photo = photo();
		take("a.jpg", photo);
		this.uploads.take(UUID.randomUUID().toString(), "b.jpg", new ByteArrayInputStream(photo));
		assertThat(this.jdbc.sql("select count(*) from file_content where sha256 = sha256(?::bytea)")
			.param(photo)
			.query(Integer.class)
			.single()).isOne();
	}

	/** Asked for are pieces of 256 KB, so that is all that is ever held of it. */
	@Test
	void aLargeFileGoesInAndOutPieceByPieceAndASlowSenderHoldsNoConnection() throws IOException {
		long size = 10L * MEGABYTE;
		take("lon.txt", new Slow(size));
		long contentId = this.uploads.chosen(this.key).get(0).contentId();
		assertThat(this.jdbc.sql("select count(*) from file_chunk where content_id = ?")
			.param(contentId)
			.query(Integer.class)
			.single()).isEqualTo(40);
		long read = 0;
		byte[] piece = new byte[8192];
		try (InputStream stored = this.store.open(contentId)) {
			for (int got = stored.read(piece); got > 0; got = stored.read(piece)) {
				read += got;
			}
		}
		assertThat(read).isEqualTo(size);
	}

	@Test
	void whatIsTooBigTooManyOrNotTakenLeavesNothingBehind() throws IOException {
		long before = contents();
		assertThatExceptionOfType(Invalid.class)
			.isThrownBy(() -> take("lon.txt", new ByteArrayInputStream(text(10 * MEGABYTE + 1))))
			.satisfies((refusal) -> assertThat(refusal.arguments()).containsExactly(10L));
		assertThatExceptionOfType(Invalid.class).isThrownBy(() -> take("nua.png", Arrays.copyOf(SentFiles.png(), 500)));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> take("dut.txt", new BrokenOff(300_000)));
		assertThat(contents()).isEqualTo(before);
		for (int i = 0; i < 5; i++) {
			take(i + ".txt", SentFiles.txt());
		}
		assertThatExceptionOfType(Invalid.class).isThrownBy(() -> take("6.txt", SentFiles.txt()))
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("attachments.refused.TOO_MANY"));
	}

	@Test
	void aFileIsTakenAwayByWhoeverHoldsItsFormsKeyAlone() throws IOException {
		take("a.txt", text(1000));
		Attachment file = this.uploads.chosen(this.key).get(0);
		this.uploads.remove(UUID.randomUUID().toString(), file.id());
		assertThat(this.uploads.chosen(this.key)).hasSize(1);
		this.uploads.remove(this.key, file.id());
		assertThat(this.uploads.chosen(this.key)).isEmpty();
		assertThat(this.store.read(file.contentId(), 0, 1)).as("its bytes are gone").isEmpty();
	}

	@Test
	void whatIsNeverSentIsSweptUpAfterADayAndWhatIsPartOfACaseIsNot() throws IOException {
		take("gui.txt", text(2000));
		long sent = this.attached.of(submit().caseNumber()).get(0).contentId();
		String other = UUID.randomUUID().toString();
		this.uploads.take(other, "quen.txt", new ByteArrayInputStream(text(3000)));
		long forgotten = this.uploads.chosen(other).get(0).contentId();

		this.clock.advance(Duration.ofHours(23));
		this.unclaimed.sweep();
		assertThat(this.uploads.chosen(other)).hasSize(1);
		this.clock.advance(Duration.ofHours(2));
		this.unclaimed.sweep();

		assertThat(this.uploads.chosen(other)).isEmpty();
		assertThat(this.store.read(forgotten, 0, 1)).isEmpty();
		assertThat(this.store.read(sent, 0, 1)).hasSize(1);
	}

	@Test
	void whatIsPartOfACaseStaysAsItCame() throws IOException {
		take("a.txt", SentFiles.txt());
		long id = this.attached.of(submit().caseNumber()).get(0).id();
		for (String change : List.of("update attachment set name = 'x' where id = ?",
				"delete from attachment where id = ?")) {
			assertThatExceptionOfType(DataAccessException.class)
				.isThrownBy(() -> this.jdbc.sql(change).param(id).update());
		}
	}

	@Test
	void aFileChosenAfterTheFormWasSentIsAnotherSubmission() throws IOException {
		take("a.txt", SentFiles.txt());
		Receipt first = submit();
		assertThat(submit()).isEqualTo(first);

		take("b.txt", text(4000));
		assertThatExceptionOfType(NotAllowedNow.class).isThrownBy(this::submit)
			.satisfies((refusal) -> assertThat(refusal.messageKey()).isEqualTo("intake.error.other-words"));

		String anew = UUID.randomUUID().toString();
		this.uploads.carryOver(this.key, anew);
		assertThat(this.uploads.chosen(anew)).extracting(Attachment::name).containsExactly("a.txt", "b.txt");
	}

	private Receipt submit() {
		return this.intake.submit(this.walk.submission(this.commune.agency(), this.key, CaseWalk.NARRATIVE, null));
	}

	private void take(String name, byte[] bytes) throws IOException {
		take(name, new ByteArrayInputStream(bytes));
	}

	private void take(String name, InputStream bytes) throws IOException {
		this.uploads.take(this.key, name, bytes);
	}

	private long contents() {
		return this.jdbc.sql("select count(*) from file_content").query(Long.class).single();
	}

	private static byte[] photo() {
		return SentFiles.picture("jpg", 600 + new Random().nextInt(300), 400);
	}

	private static byte[] text(int size) {
		byte[] text = new byte[size];
		Arrays.fill(text, (byte) 'a');
		return text;
	}

	/** Text of some length, whose sender takes a long time. */
	private static final class Slow extends InputStream {

		private long left;

		Slow(long size) {
			this.left = size;
		}

		@Override
		public int read() {
			return (this.left-- > 0) ? 'a' : -1;
		}

		@Override
		public int read(byte[] into, int from, int length) {
			if (this.left <= 0) {
				return -1;
			}
			assertThat(length).isLessThanOrEqualTo(DatabasePieces.LENGTH);
			assertThat(TransactionSynchronizationManager.isActualTransactionActive())
				.as("holds a connection while the sender is waited for")
				.isFalse();
			int some = (int) Math.min(Math.min(this.left, length), 64 * 1024);
			Arrays.fill(into, from, from + some, (byte) 'b');
			this.left -= some;
			return some;
		}

	}

}
