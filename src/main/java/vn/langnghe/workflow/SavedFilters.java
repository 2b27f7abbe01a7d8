package vn.langnghe.workflow;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.Texts;

/** Filters of the inbox that people gave a name; each sees the own ones only. */
@Service
@Transactional
public class SavedFilters {

	/** How many one person may keep. */
	public static final int MOST = 20;

	/** Characters of a name. */
	public static final int LONGEST_NAME = 60;

	private static final int LONGEST_PART = 100;

	private static final String NAME = "name";

	private final JdbcClient jdbc;

	SavedFilters(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** A person's filters by name. */
	@Transactional(readOnly = true)
	public List<SavedFilter> of(long staffId) {
		return this.jdbc.sql("""
				select id, name, tab, role, step, words, opens from saved_filter where staff_id = ?
				order by fold(name), name""").param(staffId).query(SavedFilter.class).list();
	}

	/**
	 * Keeps a filter under a name.
	 * @param opens whether the inbox shall open with it from now on
	 * @throws Invalid when the name is empty, too long or in use, the words searched for
	 * are too long, or the person has {@link #MOST} already
	 */
	public void save(long staffId, String name, Inbox.Tab tab, Inbox.Filter filter, boolean opens) {
		String kept = Texts.nfc(name).strip().replaceAll("\\s+", " ");
		if (kept.isEmpty()) {
			throw new Invalid(NAME, "workflow.filters.error.empty");
		}
		if (kept.codePointCount(0, kept.length()) > LONGEST_NAME) {
			throw new Invalid(NAME, "workflow.filters.error.long", LONGEST_NAME);
		}
		if (Stream.of(filter.role(), filter.step(), filter.words())
			.anyMatch((one) -> one != null && one.length() > LONGEST_PART)) {
			throw new Invalid(NAME, "workflow.filters.error.words", LONGEST_PART);
		}
		// The row of the person is the lock: two at once would each count one too few.
		this.jdbc.sql("select id from staff where id = ? for no key update").param(staffId).query(Long.class).single();
		if (of(staffId).size() >= MOST) {
			throw new Invalid(NAME, "workflow.filters.error.many", MOST);
		}
		int saved = this.jdbc.sql("""
				insert into saved_filter (staff_id, name, tab, role, step, words) values (?, ?, ?, ?, ?, ?)
				on conflict do nothing""")
			.params(staffId, kept, tab.name(), filter.role(), filter.step(), filter.words())
			.update();
		if (saved == 0) {
			throw new Invalid(NAME, "workflow.filters.error.used", kept);
		}
		if (opens) {
			open(staffId,
					this.jdbc.sql("select id from saved_filter where staff_id = ? and lower(name) = lower(?)")
						.params(staffId, kept)
						.query(Long.class)
						.single(),
					true);
		}
	}

	/**
	 * The inbox opens with this filter from now on, or with none.
	 * @throws NotFound when the person has no such filter
	 */
	public void open(long staffId, long id, boolean opens) {
		this.jdbc.sql("update saved_filter set opens = false where staff_id = ? and opens").param(staffId).update();
		requireOne(this.jdbc.sql("update saved_filter set opens = ? where staff_id = ? and id = ?")
			.params(opens, staffId, id)
			.update());
	}

	/**
	 * @throws NotFound when the person has no such filter
	 */
	public void delete(long staffId, long id) {
		requireOne(
				this.jdbc.sql("delete from saved_filter where staff_id = ? and id = ?").params(staffId, id).update());
	}

	private static void requireOne(int rows) {
		if (rows == 0) {
			throw new NotFound();
		}
	}

}
