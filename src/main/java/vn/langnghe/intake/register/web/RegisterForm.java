package vn.langnghe.intake.register.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;
import org.springframework.web.util.UriComponentsBuilder;

import vn.langnghe.casework.Channel;
import vn.langnghe.intake.Written;
import vn.langnghe.intake.register.RegisterChoice;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.Option;
import vn.langnghe.platform.web.TypedDay;

/**
 * What the page of the register asks for.
 *
 * @param agency the code of the agency; empty for the own
 * @param number here or in an earlier register
 * @param from as the browser's field for days sends it
 * @param to the same
 * @param which {@code open}, {@code ended}, {@code imported} or empty for all
 * @param channel name of a {@link Channel}, or empty for all
 */
record RegisterForm(String agency, String number, String from, String to, String which, String channel) {

	private static final List<String> WHICH = List.of("open", "ended", "imported");

	/** What was not sent is empty. */
	RegisterForm {
		agency = FormRecords.orEmpty(agency);
		number = Written.identifier(FormRecords.orEmpty(number));
		from = FormRecords.orEmpty(from).strip();
		to = FormRecords.orEmpty(to).strip();
		which = FormRecords.orEmpty(which);
		channel = FormRecords.orEmpty(channel);
	}

	void check(BindingResult errors) {
		if (!this.from.isEmpty() && TypedDay.read(this.from) == null) {
			errors.rejectValue("from", "intake.register.error.day");
		}
		if (!this.to.isEmpty() && TypedDay.read(this.to) == null) {
			errors.rejectValue("to", "intake.register.error.day");
		}
		LocalDate first = TypedDay.read(this.from);
		LocalDate last = TypedDay.read(this.to);
		if (first != null && last != null && last.isBefore(first)) {
			errors.rejectValue("to", "intake.register.error.order");
		}
	}

	RegisterChoice choice() {
		return new RegisterChoice(this.number.isEmpty() ? null : this.number, TypedDay.read(this.from),
				TypedDay.read(this.to), ended(), chosenChannel(), this.which.equals("imported") ? Boolean.TRUE : null);
	}

	private @Nullable Boolean ended() {
		return switch (this.which) {
			case "open" -> Boolean.FALSE;
			case "ended" -> Boolean.TRUE;
			default -> null;
		};
	}

	private @Nullable Channel chosenChannel() {
		return channelValues().filter((one) -> one.name().equals(this.channel)).findFirst().orElse(null);
	}

	/** The page of the same choice that goes on after a case. */
	String after(long caseId) {
		return UriComponentsBuilder.fromPath("/register")
			.queryParam("agency", "{agency}")
			.queryParam("number", "{number}")
			.queryParam("from", "{from}")
			.queryParam("to", "{to}")
			.queryParam("which", "{which}")
			.queryParam("channel", "{channel}")
			.queryParam("after", caseId)
			.encode()
			.buildAndExpand(this.agency, this.number, this.from, this.to, this.which, this.channel)
			.toUriString();
	}

	boolean isNarrowed() {
		return !(this.number + this.from + this.to + this.which + this.channel).isEmpty();
	}

	static List<Option> whichOnes() {
		return Option.of("intake.register.which.", WHICH.toArray(String[]::new));
	}

	static List<Option> channels() {
		return channelValues().map((one) -> new Option(one.name(), one.messageKey())).toList();
	}

	/** Those of earlier registers came in one of the others. */
	private static Stream<Channel> channelValues() {
		return Stream.of(Channel.values()).filter((one) -> one != Channel.IMPORT);
	}

}
