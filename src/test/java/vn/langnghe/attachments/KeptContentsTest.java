package vn.langnghe.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

import vn.langnghe.attachments.FileStore.Arrived;
import vn.langnghe.attachments.KeptContents.Destination;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.Secret;
import vn.langnghe.platform.Unavailable;
import vn.langnghe.platform.operation.Looks;
import vn.langnghe.platform.operation.Reading;
import vn.langnghe.support.IntegrationTest;
import vn.langnghe.support.MovableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What holds wherever the bytes of files lie, and what only an object store can do. */
@IntegrationTest
@ExtendWith(OutputCaptureExtension.class)
class KeptContentsTest {

	private static final long MOST = 10 * 1024 * 1024;

	/** Three objects, ten rows. */
	private static final int SIZE = 2_400_000;

	private static ObjectServer server;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private PlatformTransactionManager transactions;

	@Autowired
	private MovableClock clock;

	@Autowired
	private ContentRows contents;

	@Autowired
	private Attachments attachments;

	@Autowired
	private ContentCheck check;

	@Autowired
	private UploadLimits limits;

	@Autowired
	private Secret secret;

	@Autowired
	private AuditTrail audit;

	@Autowired
	private ApplicationEventPublisher events;

	@Autowired
	private PictureDrawing drawing;

	private TransactionTemplate transaction;

	private ObjectStore objects;

	@BeforeAll
	static void start() throws Exception {
		server = new ObjectServer();
	}

	@AfterAll
	static void end() throws Exception {
		server.end();
	}

	@BeforeEach
	void open() {
		this.transaction = new TransactionTemplate(this.transactions);
		this.objects = new ObjectStore(server.settings());
	}

	/** No other test has such a server. */
	@AfterEach
	void clear() {
		this.objects.destroy();
		change("delete from attachment where content_id in (select id from file_content where object_key is not null)");
		change("delete from file_content c where not exists (select 1 from attachment a where a.content_id = c.id)");
		change("delete from file_object_left");
	}

	@ParameterizedTest
	@EnumSource
	void aContentIsKeptOnceAndReadFromWhereverOneLikes(Destination destination) throws IOException {
		FileStore store = store(destination);
		byte[] bytes = bytes(SIZE);
		long id = finished(store, bytes);
		Arrived again = store.keep(new ByteArrayInputStream(bytes), MOST);
		String twin = key(again.contentId());

		assertThat(finish(store, again)).as("kept once").isEqualTo(id);

		try (InputStream whole = store.open(id)) {
			assertThat(whole.readAllBytes()).isEqualTo(bytes);
		}
		int piece = piece(destination);
		assertThat(store.read(id, piece - 5, 10)).isEqualTo(Arrays.copyOfRange(bytes, piece - 5, piece + 5));
		assertThat(store.read(id, 7, piece)).isEqualTo(Arrays.copyOfRange(bytes, 7, piece + 7));
		assertThat(store.read(id, SIZE - 3, 100)).isEqualTo(Arrays.copyOfRange(bytes, SIZE - 3, SIZE));
		assertThat(store.read(id, SIZE, 1)).isEmpty();
		assertThat(store.read(id, MOST, 1)).isEmpty();
		if (destination == Destination.S3) {
			assertThat(server.sizes(key(id))).containsExactly(1_048_576L, 1_048_576L, 302_848L);
			later();
			assertThat(server.sizes(twin)).as("what came in vain").isEmpty();
			assertThat(server.sizes(key(id))).hasSize(3);
		}
	}

	@ParameterizedTest
	@EnumSource
	void noMoreThanAPieceIsHeldAndNoConnectionWhileASenderIsWaitedFor(Destination destination) throws IOException {
		FileStore store = store(destination);
		InputStream slow = new ByteArrayInputStream(bytes(SIZE)) {
			@Override
			public int read(byte[] into, int from, int length) {
				assertThat(length).isLessThanOrEqualTo(piece(destination));
				assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isFalse();
				return super.read(into, from, Math.min(length, 10_000));
			}
		};
		assertThat(store.keep(slow, MOST).size()).isEqualTo(SIZE);
	}

	@ParameterizedTest
	@EnumSource
	void whatIsForgottenGoesOnlyWithItsTransactionAndWhatAFileRefersToStays(Destination destination)
			throws IOException {
		FileStore store = store(destination);
		long id = finished(store, bytes(SIZE));
		String key = key(id);
		long file = file(id).id();

		this.transaction.executeWithoutResult((status) -> store.release(id));
		later();
		assertThat(store.read(id, 0, 1)).as("a file is of it").hasSize(1);

		change("delete from attachment where id = ?", file);
		this.transaction.executeWithoutResult((status) -> {
			store.release(id);
			status.setRollbackOnly();
		});
		later();
		assertThat(store.read(id, 0, 1)).as("was not forgotten after all").hasSize(1);

		this.transaction.executeWithoutResult((status) -> store.release(id));
		assertThat(store.read(id, 0, 1)).isEmpty();
		if (destination == Destination.S3) {
			this.clock.reset();
			swept().sweep();
			assertThat(server.sizes(key)).as("what is on its way may still arrive").hasSize(3);
			later();
			assertThat(server.sizes(key)).isEmpty();
			assertThat(left()).isZero();
		}
	}

	@ParameterizedTest
	@EnumSource
	void whoBreaksOffOrSendsTooMuchLeavesNothing(Destination destination) {
		FileStore store = store(destination);
		long before = contents();
		assertThatExceptionOfType(Invalid.class)
			.isThrownBy(() -> store.keep(new ByteArrayInputStream(bytes(SIZE)), SIZE - 1));
		assertThatExceptionOfType(IOException.class).isThrownBy(() -> store.keep(new BrokenOff(1_200_000), MOST));
		assertThat(contents()).isEqualTo(before);
		if (destination == Destination.S3) {
			List<String> left = this.jdbc.sql("select object_key::text from file_object_left")
				.query(String.class)
				.list();
			assertThat(left).hasSize(2).allSatisfy((key) -> assertThat(server.sizes(key)).isNotEmpty());
			later();
			assertThat(left()).isZero();
			assertThat(left).allSatisfy((key) -> assertThat(server.sizes(key)).isEmpty());
		}
	}

	/** A node was killed while the file came in. */
	@ParameterizedTest
	@EnumSource
	void whatCameInHalfIsSweptUpAfterADay(Destination destination) throws IOException {
		FileStore store = store(destination);
		Arrived half = store.keep(new ByteArrayInputStream(bytes(SIZE)), MOST);
		String key = key(half.contentId());
		this.clock.advance(Duration.ofHours(25));
		unclaimed(store).sweep();
		assertThat(store.read(half.contentId(), 0, 1)).isEmpty();
		later();
		assertThat(server.sizes(String.valueOf(key))).isEmpty();
	}

	@Test
	void whatCameBeforeTheSettingWasChangedIsReadFromWhereItLies() throws IOException {
		byte[] earlier = bytes(SIZE);
		long inRows = finished(store(Destination.DATABASE), earlier);
		byte[] later = bytes(SIZE);
		long inObjects = finished(store(Destination.S3), later);
		for (Destination now : Destination.values()) {
			FileStore store = store(now);
			try (InputStream rows = store.open(inRows); InputStream objects = store.open(inObjects)) {
				assertThat(rows.readAllBytes()).isEqualTo(earlier);
				assertThat(objects.readAllBytes()).isEqualTo(later);
			}
		}
		assertThat(finished(store(Destination.S3), earlier)).as("not kept a second time").isEqualTo(inRows);
	}

	@Test
	void whileTheStoreIsAwayFilesAreRefusedWithAWordAndNothingIsLost() throws Exception {
		FileStore store = store(Destination.S3);
		byte[] photo = SentFiles.picture("png", 300, 200);
		long id = finished(store, photo);
		Attachment file = file(id);
		Uploads uploads = new Uploads(this.attachments, store, this.check, unclaimed(store), this.limits, this.secret,
				this.audit, this.events, this.transactions, this.clock);
		String form = UUID.randomUUID().toString();
		long before = contents();

		server.stop();
		try {
			assertThatExceptionOfType(Unavailable.class)
				.isThrownBy(() -> uploads.take(form, "a.txt", new ByteArrayInputStream(SentFiles.txt())))
				.satisfies((word) -> assertThat(word.messageKey()).isEqualTo("attachments.error.not-kept"));
			assertThat(uploads.chosen(form)).isEmpty();
			assertThat(contents()).isEqualTo(before);
			assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> store.read(id, 0, 1));
			assertThatExceptionOfType(Unavailable.class).as("not taken for a broken picture")
				.isThrownBy(() -> this.drawing.draw(store, file, PictureSize.THUMB));
			later();
			assertThat(left()).as("is deleted when the store is there again").isOne();
			assertThat(health()).isEqualTo(Reading.DEGRADED);
		}
		finally {
			server.startAgain();
		}

		later();
		assertThat(left()).isZero();
		assertThat(health()).isEqualTo(Status.UP);
		assertThat(this.drawing.draw(store, file, PictureSize.THUMB)).isPresent();
		uploads.take(form, "a.txt", new ByteArrayInputStream(SentFiles.txt()));
		assertThat(uploads.chosen(form)).hasSize(1);
	}

	@Test
	void anObjectThatIsMissingOrCutOffIsNotTakenForTheEndOfAFile() throws IOException {
		FileStore store = store(Destination.S3);
		long lost = finished(store, bytes(SIZE));
		server.lose(key(lost), 1);
		long cut = finished(store, bytes(SIZE));
		server.cut(key(cut), 1);
		for (long id : List.of(lost, cut)) {
			try (InputStream whole = store.open(id)) {
				assertThatExceptionOfType(Unavailable.class).isThrownBy(whole::readAllBytes);
			}
		}
	}

	@Test
	void aWrongKeyIsRefusedAndNeverWritten(CapturedOutput log) {
		ObjectStoreSettings wrong = server.settings("not-" + ObjectServer.SECRET);
		ObjectStore refused = new ObjectStore(wrong);
		assertThat(this.objects.answers()).isTrue();
		assertThat(refused.answers()).isFalse();
		assertThatExceptionOfType(Unavailable.class)
			.isThrownBy(() -> store(refused, Destination.S3).keep(new ByteArrayInputStream(bytes(10)), MOST));
		refused.destroy();
		assertThat(log).contains("The object store cannot be used").contains("403 SignatureDoesNotMatch");
		assertThat(log.getAll() + wrong).doesNotContain(ObjectServer.SECRET);
	}

	@Test
	void whoSetsItWronglyLearnsItAtTheStart() {
		ObjectStore none = new ObjectStore(
				new ObjectStoreSettings("", "us-east-1", "", "", "", Duration.ofSeconds(1), Duration.ofSeconds(1)));
		assertThatIllegalStateException().isThrownBy(() -> store(none, Destination.S3));
		for (String address : List.of("s3.example.vn", "ftp://s3.example.vn", "https://key:secret@s3.example.vn")) {
			assertThatIllegalStateException()
				.isThrownBy(() -> new ObjectStoreSettings(address, "us-east-1", "files", "key", "secret",
						Duration.ofSeconds(1), Duration.ofSeconds(1)))
				.withMessageNotContaining("secret@");
		}
		assertThatIllegalStateException().isThrownBy(() -> new ObjectStoreSettings("https://s3.example.vn", "us-east-1",
				"files", "key", "", Duration.ofSeconds(1), Duration.ofSeconds(1)));
	}

	private static int piece(Destination destination) {
		return (destination == Destination.S3) ? 1024 * 1024 : 256 * 1024;
	}

	private FileStore store(Destination destination) {
		return store(this.objects, destination);
	}

	private FileStore store(ObjectStore objects, Destination destination) {
		return new KeptContents(this.contents, new DatabasePieces(this.jdbc, this.transactions), pieces(objects),
				destination);
	}

	private ObjectPieces pieces(ObjectStore objects) {
		return new ObjectPieces(objects, this.jdbc, this.transactions);
	}

	private UnclaimedFiles unclaimed(FileStore store) {
		return new UnclaimedFiles(this.jdbc, store, swept(), this.limits, this.transactions, this.clock);
	}

	private LeftObjects swept() {
		return new LeftObjects(this.jdbc, pieces(this.objects), this.transactions, this.clock);
	}

	private void later() {
		this.clock.advance(Duration.ofMinutes(11));
		swept().sweep();
	}

	private Status health() {
		StoreReading reading = new StoreReading(this.jdbc, this.objects, this.clock);
		Looks.at(reading);
		return reading.health().getStatus();
	}

	private long finished(FileStore store, byte[] bytes) throws IOException {
		return finish(store, store.keep(new ByteArrayInputStream(bytes), MOST));
	}

	private long finish(FileStore store, Arrived arrived) {
		return this.transaction.execute((status) -> store.finish(arrived));
	}

	private Attachment file(long contentId) {
		return this.transaction.execute((status) -> this.attachments
			.save(new Attachment(new byte[32], contentId, "a.png", FileKind.PNG, 1, this.clock.instant())));
	}

	private String key(long contentId) {
		return this.jdbc.sql("select coalesce(object_key::text, '-') from file_content where id = ?")
			.param(contentId)
			.query(String.class)
			.single();
	}

	private long left() {
		return this.jdbc.sql("select count(*) from file_object_left").query(Long.class).single();
	}

	private long contents() {
		return this.jdbc.sql("select count(*) from file_content").query(Long.class).single();
	}

	private void change(String sql, Object... parameters) {
		this.transaction.executeWithoutResult((status) -> this.jdbc.sql(sql).params(parameters).update());
	}

	private static byte[] bytes(int size) {
		byte[] bytes = new byte[size];
		new Random().nextBytes(bytes);
		return bytes;
	}

}
