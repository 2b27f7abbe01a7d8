package vn.langnghe.publication;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Service;

import vn.langnghe.metrics.Period;
import vn.langnghe.metrics.PublicFigures;
import vn.langnghe.metrics.PublicMeasures;
import vn.langnghe.metrics.Scope;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.KnownAgencies;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.VietnamTime;

/** The figures that anybody may ask for, counted once a minute however many ask. */
@Service
public class OpenFigures {

	/** Of days anybody could choose, the differences would tell single cases. */
	private static final Pattern PERIOD = Pattern.compile("20\\d{2}(-(Q[1-4]|H[12]|0[1-9]|1[0-2]))?");

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final KnownAgencies agencies;

	private final PublicMeasures measures;

	private final Clock clock;

	private final Cache<Asked, PublicFigures> counted = Caffeine.newBuilder()
		.expireAfterWrite(MINUTE)
		.maximumSize(500)
		.build();

	OpenFigures(KnownAgencies agencies, PublicMeasures measures, Clock clock) {
		this.agencies = agencies;
		this.measures = measures;
		this.clock = clock;
	}

	/** All agencies, the oldest first. */
	public List<Agency> agencies() {
		return this.agencies.all();
	}

	/**
	 * What is asked for.
	 * @param code of the agency; without one all together, where there is one above the
	 * others, else the oldest
	 * @param under with the agencies under it
	 * @param period its code; without one the year that lasts
	 * @throws Invalid when there is no such agency or period
	 */
	public Asked asked(@Nullable String code, boolean under, @Nullable String period) {
		boolean free = code == null || code.isBlank();
		Agency agency = (free ? top().or(() -> agencies().stream().findFirst()) : this.agencies.find(code.strip()))
			.orElseThrow(() -> new Invalid("agency", "publication.figures.error.agency"));
		boolean together = under || free && top().isPresent();
		Stream<Agency> all = agencies().stream()
			.filter((one) -> one.id() == agency.id() || together && isUnder(one, agency));
		return new Asked(agency.code(), together, period(period), all.map(Agency::id).toList());
	}

	/** The agency with an id. */
	public Optional<Agency> agency(long id) {
		return this.agencies.find(id);
	}

	private Period period(@Nullable String code) {
		if (code == null || code.isBlank()) {
			return year();
		}
		if (!PERIOD.matcher(code.strip()).matches()) {
			throw new Invalid("period", "publication.figures.error.period");
		}
		return Period.of(code, VietnamTime.today(this.clock));
	}

	private Period year() {
		return Period.of(Integer.toString(VietnamTime.today(this.clock).getYear()), VietnamTime.today(this.clock));
	}

	/**
	 * The figures of this installation in the year that lasts, when it stands for one.
	 */
	public Optional<PublicFigures> ofTheHouse() {
		return (agencies().size() == 1 || top().isPresent()) ? Optional.of(of(asked(null, false, null)))
				: Optional.empty();
	}

	public PublicFigures of(Asked asked) {
		Agency agency = agency(asked);
		return this.counted.get(asked,
				(key) -> this.measures.of(new Scope(agency, asked.under(), asked.agencyIds()), asked.period()));
	}

	/** Whose figures were asked for. */
	public Agency agency(Asked asked) {
		return agencies().stream().filter((one) -> one.code().equals(asked.agency())).findFirst().orElseThrow();
	}

	/** The one under which all others are. */
	private Optional<Agency> top() {
		return agencies().stream()
			.filter((one) -> agencies().size() > 1
					&& agencies().stream().allMatch((other) -> other.id() == one.id() || isUnder(other, one)))
			.findFirst();
	}

	private static boolean isUnder(Agency one, Agency superior) {
		return one.superiorId() != null && one.superiorId() == superior.id();
	}

	/**
	 * Whose figures of which time.
	 *
	 * @param agency the agency's code
	 * @param under with the agencies under it
	 * @param period when
	 * @param agencyIds all of them
	 */
	public record Asked(String agency, boolean under, Period period, List<Long> agencyIds) {
	}

}
