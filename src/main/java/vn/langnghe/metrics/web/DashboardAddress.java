package vn.langnghe.metrics.web;

import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import vn.langnghe.casework.Channel;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Procedure;
import vn.langnghe.catalogue.Procedures;
import vn.langnghe.catalogue.RootCause;
import vn.langnghe.metrics.Narrowing;
import vn.langnghe.organisation.Department;
import vn.langnghe.organisation.Departments;
import vn.langnghe.platform.Invalid;

/** Reads which cases a dashboard, or a list behind it, is asked for. */
@Component
class DashboardAddress {

	private final FigureAddress address;

	private final Departments departments;

	private final Procedures procedures;

	DashboardAddress(FigureAddress address, Departments departments, Procedures procedures) {
		this.address = address;
		this.departments = departments;
		this.procedures = procedures;
	}

	/**
	 * What was asked for.
	 * @throws Invalid when there is no such agency, period, department, procedure, kind,
	 * channel or cause
	 */
	Chosen read(DashboardForm typed) {
		Asked asked = this.address.read(typed.agency(), typed.withThoseUnder(), typed.period());
		Procedure procedure = blank(typed.procedure()) ? null : this.procedures.find(typed.procedure().strip())
			.orElseThrow(() -> new Invalid("procedure", "metrics.error.no-procedure"));
		return new Chosen(asked, new Narrowing(department(typed.department(), asked),
				(procedure != null) ? procedure.id() : null, name(typed.kind(), FeedbackKind.values(), "kind"),
				name(typed.channel(), Channel.values(), "channel"), name(typed.cause(), RootCause.values(), "cause")),
				(procedure != null) ? procedure.code() : null);
	}

	/** The departments among which can be chosen. */
	List<Department> departments(Asked asked) {
		return this.departments.findByAgencyIdOrderByPlaceAscIdAsc(asked.scope().agency().id());
	}

	private @Nullable Long department(@Nullable String typed, Asked asked) {
		if (blank(typed)) {
			return null;
		}
		return departments(asked).stream()
			.filter((one) -> Long.toString(one.id()).equals(typed.strip()))
			.map(Department::id)
			.findFirst()
			.orElseThrow(() -> new Invalid("department", "metrics.error.no-department"));
	}

	private static @Nullable String name(@Nullable String typed, Enum<?>[] known, String field) {
		if (blank(typed)) {
			return null;
		}
		return Arrays.stream(known)
			.map(Enum::name)
			.filter(typed.strip()::equals)
			.findFirst()
			.orElseThrow(() -> new Invalid(field, "metrics.error.unknown"));
	}

	private static boolean blank(@Nullable String typed) {
		return typed == null || typed.isBlank();
	}

}
