package vn.langnghe.casework;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.NotAllowedNow;

/** Lets the citizen of a case say how to be told of it from now on. */
@Service
@Transactional
public class ContactWishes {

	private final CaseJournal journal;

	private final CaseLookup cases;

	private final Identities identities;

	private final TellingWays ways;

	private final JdbcClient jdbc;

	ContactWishes(CaseJournal journal, CaseLookup cases, Identities identities, TellingWays ways, JdbcClient jdbc) {
		this.journal = journal;
		this.cases = cases;
		this.identities = identities;
		this.ways = ways;
		this.jdbc = jdbc;
	}

	/** What can be chosen for a case; nothing where no way was left. */
	@Transactional(readOnly = true)
	public List<Choice> choices(String number) {
		Reach reach = this.identities.reach(this.cases.get(number));
		ContactWish now = now(reach);
		return (now != null) ? offered(reach).map((wish) -> new Choice(wish, wish == now)).toList() : List.of();
	}

	/**
	 * Keeps a wish.
	 * @throws NotAllowedNow when it cannot be fulfilled with what was left
	 */
	public void choose(String number, ContactWish wish) {
		this.journal.change(number, "case.contact-wish", Actor.CITIZEN, (caseFile, now) -> {
			if (offered(this.identities.reach(caseFile)).noneMatch(wish::equals)) {
				throw new NotAllowedNow("casework.error.no-such-way");
			}
			this.jdbc.sql("update submitter_identity set told_by = ? where case_id = ?")
				.params(wish.name(), caseFile.id())
				.update();
			return (fact) -> fact.is("contactWish", wish);
		});
	}

	private Stream<ContactWish> offered(Reach reach) {
		return Stream.of(ContactWish.values())
			.filter(reach::allows)
			.filter((wish) -> wish != ContactWish.SMS || this.ways.offersSms())
			.filter((wish) -> wish != ContactWish.NONE || reach.email() || this.ways.offersSms());
	}

	/** What holds now, or null when there is nothing to choose. */
	private @Nullable ContactWish now(Reach reach) {
		List<ContactWish> offered = offered(reach).toList();
		return (reach.wish() != null && offered.contains(reach.wish())) ? reach.wish()
				: offered.stream().findFirst().orElse(null);
	}

	/**
	 * One way of being told.
	 *
	 * @param wish which
	 * @param now whether it holds now
	 */
	public record Choice(ContactWish wish, boolean now) {
	}

}
