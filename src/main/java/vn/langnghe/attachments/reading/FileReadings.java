package vn.langnghe.attachments.reading;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.attachments.parsing.Unreadable;

/**
 * What was read in the files of cases. Whoever asks for a case's has opened it before.
 */
@Service
@Transactional(readOnly = true)
public class FileReadings {

	private final JdbcClient jdbc;

	private final ReadingPlaces places;

	FileReadings(JdbcClient jdbc, ReadingPlaces places) {
		this.jdbc = jdbc;
		this.places = places;
	}

	/** What became of the files of a case, by the number of the file. */
	public Map<Long, Read> of(String caseNumber) {
		return this.jdbc.sql("""
				select t.attachment_id, t.reason, t.first_page is not null as drawn
				from file_text t join case_file c on c.id = t.case_id where c.number = ?""")
			.param(caseNumber)
			.query(Read.class)
			.list()
			.stream()
			.collect(Collectors.toMap(Read::attachmentId, (one) -> one));
	}

	/** The first page of a document of the case, as PNG, where it could be drawn. */
	public Optional<byte[]> firstPage(String caseNumber, long id) {
		return this.jdbc.sql("""
				select t.first_page from file_text t join case_file c on c.id = t.case_id
				where c.number = ? and t.attachment_id = ? and t.first_page is not null""")
			.params(caseNumber, id)
			.query((row, number) -> row.getBytes(1))
			.optional();
	}

	/** How far the reading is with the files of an agency's cases. */
	public Progress progress(long agencyId) {
		return this.jdbc
			.sql("""
					select count(*) filter (where state = 'WAITING') as waiting, count(*) filter (where state = 'READ') as read,
					  count(*) filter (where state = 'WITHOUT_TEXT') as without_text,
					  count(*) filter (where state = 'UNREADABLE') as unreadable
					from file_text where agency_id = ?""")
			.param(agencyId)
			.query(Progress.class)
			.single();
	}

	/** Whether letters in photos and scans are recognised on this node. */
	public boolean recognisesLetters() {
		return this.places.recognition().isPresent();
	}

	/**
	 * What became of a file.
	 *
	 * @param attachmentId which
	 * @param reason why it could not be read, or null
	 * @param drawn whether its first page can be shown
	 */
	public record Read(long attachmentId, @Nullable Unreadable reason, boolean drawn) {
	}

	/**
	 * How many files are how far.
	 *
	 * @param waiting not read yet
	 * @param read with words
	 * @param withoutText read, without words
	 * @param unreadable could not be read
	 */
	public record Progress(long waiting, long read, long withoutText, long unreadable) {
	}

}
