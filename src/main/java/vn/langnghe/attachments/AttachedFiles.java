package vn.langnghe.attachments;

import java.io.InputStream;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.AuditFact;
import vn.langnghe.platform.AuditTrail;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.VietnamTime;

/** The files of a case. Whoever asks has opened the case before. */
@Service
public class AttachedFiles {

	/** Of a reason to open an original. */
	public static final int LONGEST_REASON = 500;

	private static final int SHORTEST_REASON = 10;

	private final Attachments attachments;

	private final CaseLookup cases;

	private final FileStore store;

	private final Quarantine quarantine;

	private final Pictures pictures;

	private final AuditTrail audit;

	AttachedFiles(Attachments attachments, CaseLookup cases, FileStore store, Quarantine quarantine, Pictures pictures,
			AuditTrail audit) {
		this.attachments = attachments;
		this.cases = cases;
		this.store = store;
		this.quarantine = quarantine;
		this.pictures = pictures;
		this.audit = audit;
	}

	/**
	 * All of them, in the order in which they came.
	 * @throws NotFound when there is no such case
	 */
	@Transactional(readOnly = true)
	public List<Attachment> of(String caseNumber) {
		return this.attachments.findByCaseIdOrderById(this.cases.get(caseNumber).id());
	}

	/** The same for officials. */
	@Transactional(readOnly = true)
	public List<FileView> views(String caseNumber) {
		List<Attachment> files = of(caseNumber);
		Map<Long, Safety> safety = this.quarantine
			.of(files.stream().map(Attachment::contentId).collect(Collectors.toSet()));
		List<FileView> views = new ArrayList<>();
		for (Attachment file : files) {
			views.add(new FileView(views.size() + 1, file, Objects.requireNonNull(safety.get(file.contentId()))));
		}
		return views;
	}

	/**
	 * A picture of the case, drawn anew.
	 * @return a JPEG, or empty when it cannot be drawn
	 * @throws NotFound when there is no such picture
	 * @throws NotAllowedNow while it is in quarantine
	 */
	public Optional<byte[]> picture(String caseNumber, long id, PictureSize size) {
		Attachment file = open(caseNumber, id).file();
		if (!file.kind().isPicture()) {
			throw new NotFound();
		}
		return this.pictures.of(file, size);
	}

	/**
	 * A document of the case as it was sent.
	 * @throws NotFound when there is none, or it is a picture, whose original is sealed
	 * @throws NotAllowedNow while it is in quarantine
	 */
	public Given document(String caseNumber, long id) {
		FileView view = open(caseNumber, id);
		if (view.file().kind().isPicture()) {
			throw new NotFound();
		}
		return given(caseNumber, view);
	}

	/**
	 * Opens the sealed original of a picture, with all that it says of where and when it
	 * was taken. Each opening is audited with its reason.
	 * @throws NotFound when there is no such picture
	 * @throws Invalid without a reason
	 * @throws NotAllowedNow while it is in quarantine
	 */
	@Transactional
	public Given original(String caseNumber, long id, String reason, Actor by) {
		FileView view = open(caseNumber, id);
		if (!view.file().kind().isPicture()) {
			throw new NotFound();
		}
		if (reason.strip().length() < SHORTEST_REASON) {
			throw new Invalid("reason", "attachments.original.error.empty");
		}
		if (reason.length() > LONGEST_REASON) {
			throw new Invalid("reason", "attachments.original.error.long", LONGEST_REASON);
		}
		CaseFile caseFile = this.cases.get(caseNumber);
		this.audit.record(AuditFact.ofCase(caseNumber, "case.file-original-opened", by, caseFile.agencyId())
			.is("file", id)
			.is("reason", reason.strip()));
		return given(caseNumber, view);
	}

	private FileView open(String caseNumber, long id) {
		FileView view = views(caseNumber).stream()
			.filter((one) -> one.file().id() == id)
			.findFirst()
			.orElseThrow(NotFound::new);
		if (view.safety() != Safety.OPEN) {
			throw new NotAllowedNow(view.safety().messageKey());
		}
		return view;
	}

	private Given given(String caseNumber, FileView view) {
		return new Given(FileName.given(caseNumber, view.place(), view.file()), view.file().kind().mediaType(),
				view.file().size(), this.store.open(view.file().contentId()));
	}

	/**
	 * A file for officials.
	 *
	 * @param place its place among the files of the case, from 1
	 * @param file the file
	 * @param safety whether it may be given out
	 */
	public record FileView(int place, Attachment file, Safety safety) {

		/** When it came, in Vietnam's time. */
		public ZonedDateTime receivedAt() {
			return Objects.requireNonNull(this.file.receivedAt()).atZone(VietnamTime.ZONE);
		}

		public boolean open() {
			return this.safety == Safety.OPEN;
		}

	}

	/**
	 * A file to be given out.
	 *
	 * @param name a name of our own
	 * @param mediaType what it is
	 * @param size in bytes
	 * @param bytes read a piece at a time, to be closed
	 */
	public record Given(String name, String mediaType, long size, InputStream bytes) {
	}

}
