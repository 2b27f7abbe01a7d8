package vn.langnghe.casework.web;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import vn.langnghe.casework.ActionState;
import vn.langnghe.casework.ActionViews;
import vn.langnghe.casework.ActionViews.ActionView;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;

/** All corrective actions of the agency, for those who follow them. */
@Controller
class ActionListPage {

	private final ActionViews views;

	ActionListPage(ActionViews views) {
		this.views = views;
	}

	@GetMapping("/actions")
	String show(@RequestParam(defaultValue = "") String state, @RequestParam(defaultValue = "false") boolean overdue,
			Model model) {
		SignedIn me = Actors.me();
		List<ActionView> found = this.views.ofAgency(me.agencyId(), me.staffId(), known(state), overdue);
		model.addAttribute("actions", found.stream().limit(ActionViews.LISTED).toList());
		model.addAttribute("more", found.size() > ActionViews.LISTED);
		model.addAttribute("states", ActionState.values());
		model.addAttribute("state", state);
		model.addAttribute("overdue", overdue);
		return "casework/action-list";
	}

	private static @Nullable ActionState known(String state) {
		return Stream.of(ActionState.values()).filter((one) -> one.name().equals(state)).findFirst().orElse(null);
	}

}
