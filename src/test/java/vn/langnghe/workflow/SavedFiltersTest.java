package vn.langnghe.workflow;

import java.text.Normalizer;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.langnghe.organisation.Role;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotFound;
import vn.langnghe.support.Communes;
import vn.langnghe.support.IntegrationTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Filters under names, each person's own. */
@IntegrationTest
class SavedFiltersTest {

	private static final Inbox.Filter ASSIGNING = new Inbox.Filter("COORDINATOR", "assign", "khai sinh");

	@Autowired
	private SavedFilters filters;

	@Autowired
	private Communes communes;

	private long me;

	private long other;

	@BeforeEach
	void twoPeople() {
		this.me = this.communes.engage(this.communes.agency(), "Mai Văn Lọc", Role.COORDINATOR).id();
		this.other = this.communes.engage(this.communes.agency(), "Đỗ Thị Khác", Role.COORDINATOR).id();
	}

	@Test
	void aFilterComesBackAsItWasSavedToWhoeverSavedItAlone() {
		this.filters.save(this.me, "  Khai   sinh ", Inbox.Tab.OVERDUE, ASSIGNING, false);
		SavedFilter saved = this.filters.of(this.me).get(0);
		assertThat(saved.name()).isEqualTo("Khai sinh");
		assertThat(saved.tab()).isEqualTo(Inbox.Tab.OVERDUE);
		assertThat(saved.filter()).isEqualTo(ASSIGNING);
		assertThat(saved.opens()).isFalse();
		assertThat(this.filters.of(this.other)).isEmpty();
		assertThatThrownBy(() -> this.filters.delete(this.other, saved.id())).isInstanceOf(NotFound.class);
		assertThatThrownBy(() -> this.filters.open(this.other, saved.id(), true)).isInstanceOf(NotFound.class);
		assertThat(this.filters.of(this.me)).containsExactly(saved);
		this.filters.delete(this.me, saved.id());
		assertThat(this.filters.of(this.me)).isEmpty();
	}

	@Test
	void theInboxOpensWithOneAtMost() {
		this.filters.save(this.me, "Một", Inbox.Tab.ALL, ASSIGNING, true);
		this.filters.save(this.me, "Hai", Inbox.Tab.ALL, ASSIGNING, true);
		assertThat(this.filters.of(this.me)).filteredOn(SavedFilter::opens)
			.extracting(SavedFilter::name)
			.containsExactly("Hai");
		this.filters.open(this.me, this.filters.of(this.me).get(0).id(), false);
		assertThat(this.filters.of(this.me)).noneMatch(SavedFilter::opens);
	}

	@Test
	void aNameThatIsEmptyTooLongOrInUseIsRefused() {
		this.filters.save(this.me, "Hồ sơ", Inbox.Tab.ALL, ASSIGNING, false);
		// The same name as a phone's keyboard sends it, its letters taken apart.
		String apart = Normalizer.normalize("HỒ SƠ", Normalizer.Form.NFD);
		for (String used : new String[] { "Hồ sơ", "hồ SƠ", apart }) {
			refused(used, "workflow.filters.error.used");
		}
		refused(" \t ", "workflow.filters.error.empty");
		refused("ữ".repeat(61), "workflow.filters.error.long");
		assertThatThrownBy(() -> this.filters.save(this.me, "Dài", Inbox.Tab.ALL,
				new Inbox.Filter(null, null, "a".repeat(101)), false))
			.hasMessage("workflow.filters.error.words");
		this.filters.save(this.me, "ữ".repeat(60), Inbox.Tab.ALL, ASSIGNING, false);
		this.filters.save(this.other, "Hồ sơ", Inbox.Tab.ALL, ASSIGNING, false);
	}

	@Test
	void onePersonKeepsTwentyAtMost() {
		IntStream.range(0, SavedFilters.MOST)
			.forEach((n) -> this.filters.save(this.me, "Số " + n, Inbox.Tab.ALL, ASSIGNING, false));
		refused("Thêm", "workflow.filters.error.many");
	}

	private void refused(String name, String why) {
		assertThatThrownBy(() -> this.filters.save(this.me, name, Inbox.Tab.ALL, ASSIGNING, false)).as(name)
			.isInstanceOf(Invalid.class)
			.hasMessage(why);
	}

}
