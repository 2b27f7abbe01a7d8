package vn.langnghe.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import vn.langnghe.casework.OpenWork;
import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.Calendars;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.VietnamTime;

/**
 * One digest a person and working day, in the morning, of the work that waits and of what
 * was held for it. Several nodes may write it at once: the outbox keeps one.
 */
@Component
class DailyDigest {

	private static final Logger log = LoggerFactory.getLogger(DailyDigest.class);

	private static final LocalTime FIRST = LocalTime.of(7, 30);

	/**
	 * A node that starts later tells nobody in the afternoon what waited in the morning.
	 */
	private static final LocalTime LAST = LocalTime.of(10, 0);

	private final Agencies agencies;

	private final StaffMembers staffMembers;

	private final Calendars calendars;

	private final OpenWork work;

	private final Outbox outbox;

	private final Clock clock;

	/** The day up to which this node is done with an agency, to spare the counting. */
	private final Map<Long, LocalDate> done = new ConcurrentHashMap<>();

	DailyDigest(Agencies agencies, StaffMembers staffMembers, Calendars calendars, OpenWork work, Outbox outbox,
			Clock clock) {
		this.agencies = agencies;
		this.staffMembers = staffMembers;
		this.calendars = calendars;
		this.work = work;
		this.outbox = outbox;
		this.clock = clock;
	}

	@Scheduled(fixedDelay = 3, timeUnit = TimeUnit.MINUTES)
	void write() {
		ZonedDateTime now = this.clock.instant().atZone(VietnamTime.ZONE);
		if (now.toLocalTime().isBefore(FIRST) || now.toLocalTime().isAfter(LAST)) {
			return;
		}
		LocalDate day = now.toLocalDate();
		for (Agency agency : this.agencies.findAllByOrderById()) {
			if (!day.equals(this.done.get(agency.id())) && this.calendars.of(agency.id()).isWorkingDay(day)) {
				write(agency, day);
			}
		}
	}

	/**
	 * What fails for one agency is tried again at the next round and holds up no other.
	 */
	private void write(Agency agency, LocalDate day) {
		try {
			this.staffMembers.findByAgencyIdOrderByDisplayName(agency.id())
				.stream()
				.filter(Staff::enabled)
				.forEach((staff) -> write(staff, day));
			this.done.put(agency.id(), day);
		}
		catch (RuntimeException ex) {
			log.warn("The digest of agency {} could not be written and is tried again", agency.code(), ex);
		}
	}

	private void write(Staff staff, LocalDate day) {
		OpenWork.Summary waiting = this.work.of(staff.id());
		if (!waiting.isEmpty() || this.outbox.holdsFor(staff.id())) {
			this.outbox.addDigest(NewNotice.digest(staff, day, waiting), staff.id());
		}
	}

}
