package vn.langnghe.metrics.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.langnghe.metrics.FigureReaders;
import vn.langnghe.metrics.Period;
import vn.langnghe.organisation.Agency;
import vn.langnghe.platform.VietnamTime;
import vn.langnghe.platform.web.Actors;

/** Reads whose figures of which time a page is asked for. */
@Component
class FigureAddress {

	private final FigureReaders readers;

	private final Clock clock;

	FigureAddress(FigureReaders readers, Clock clock) {
		this.readers = readers;
		this.clock = clock;
	}

	/**
	 * What was asked for; without a period the quarter that lasts.
	 * @throws vn.langnghe.platform.Invalid when there is no such agency or period
	 */
	Asked read(@Nullable String agency, boolean under, @Nullable String period) {
		LocalDate today = VietnamTime.today(this.clock);
		return new Asked(this.readers.scope(agency, under, Actors.me()),
				(period == null || period.isBlank()) ? Period.quarterOf(today) : Period.of(period, today));
	}

	/** The agencies among which a person can choose. */
	List<Agency> choice() {
		return this.readers.readableBy(Actors.me());
	}

}
