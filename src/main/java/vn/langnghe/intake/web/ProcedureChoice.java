package vn.langnghe.intake.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.springframework.stereotype.Component;

import vn.langnghe.catalogue.Procedure;
import vn.langnghe.catalogue.Procedures;
import vn.langnghe.platform.web.Option;

/** Offers the procedures that a citizen may mean. */
@Component
class ProcedureChoice {

	/** Chosen when what was looked for is not in the list. */
	static final String NONE = "none";

	private static final int OFFERED = 8;

	private final Procedures procedures;

	private final LoadingCache<String, Optional<Procedure>> byCode;

	ProcedureChoice(Procedures procedures) {
		this.procedures = procedures;
		this.byCode = Caffeine.newBuilder()
			.expireAfterWrite(Duration.ofMinutes(1))
			.maximumSize(2_000)
			.build(procedures::find);
	}

	/** The procedure chosen, if one was. */
	Optional<Procedure> chosen(FeedbackForm form) {
		return (form.procedure().isEmpty() || form.procedure().equals(NONE)) ? Optional.empty()
				: this.byCode.get(form.procedure());
	}

	/**
	 * What is offered for the words typed; the one chosen before stays first.
	 * @param agency code of the agency, which may not handle every procedure any more
	 */
	List<Option> offered(FeedbackForm form, String agency) {
		Optional<Procedure> chosen = chosen(form);
		if (form.procedureWords().isBlank()) {
			return chosen.map(ProcedureChoice::option).stream().toList();
		}
		Stream<Procedure> found = this.procedures.search(form.procedureWords(), agency, OFFERED)
			.stream()
			.filter((procedure) -> chosen.isEmpty() || procedure.id() != chosen.get().id());
		List<Option> options = new ArrayList<>(
				Stream.concat(chosen.stream(), found).map(ProcedureChoice::option).toList());
		options.add(new Option(NONE, "intake.procedure.none"));
		return options;
	}

	static String label(Procedure procedure) {
		return procedure.name() + " (" + procedure.code() + ")";
	}

	private static Option option(Procedure procedure) {
		return new Option(procedure.code(), label(procedure));
	}

}
