package vn.langnghe.organisation;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import vn.langnghe.platform.OwnAddress;

/** Says at start where the demonstration is and how to log in to it. */
@Component
@Profile(InstallationKind.DEMO)
class DemoWelcome {

	private static final Logger log = LoggerFactory.getLogger(DemoWelcome.class);

	private final Agencies agencies;

	private final StaffMembers staffMembers;

	private final MessageSource messages;

	private final OwnAddress address;

	DemoWelcome(Agencies agencies, StaffMembers staffMembers, MessageSource messages, OwnAddress address) {
		this.agencies = agencies;
		this.staffMembers = staffMembers;
		this.messages = messages;
		this.address = address;
	}

	@EventListener(ApplicationReadyEvent.class)
	void say() {
		Locale vietnamese = Locale.forLanguageTag("vi");
		StringBuilder words = new StringBuilder();
		for (Locale language : new Locale[] { vietnamese, Locale.ENGLISH }) {
			words.append(System.lineSeparator())
				.append(this.messages.getMessage("organisation.demo.welcome",
						new Object[] { this.address.of("/"), this.address.of("/login"), DemoCommune.PASSWORD },
						language));
		}
		for (Agency agency : this.agencies.findAllByOrderById()) {
			words.append(System.lineSeparator()).append("  ").append(agency.name("vi"));
			this.staffMembers.findByAgencyIdOrderByDisplayName(agency.id())
				.stream()
				.filter(Staff::enabled)
				.sorted(Comparator.comparing(Staff::id))
				.forEach((staff) -> words.append(System.lineSeparator()).append(line(staff, vietnamese)));
		}
		log.info("{}", words);
	}

	private String line(Staff staff, Locale language) {
		String hats = staff.hats()
			.stream()
			.map(Hat::role)
			.distinct()
			.sorted()
			.map((role) -> this.messages.getMessage(role.messageKey(), null, language) + " (" + role + ")")
			.collect(Collectors.joining(", "));
		return "    %-12s %-18s %s".formatted(staff.username(), staff.displayName(),
				hats.isEmpty() ? this.messages.getMessage("organisation.demo.hatless", null, language) : hats);
	}

}
