package vn.langnghe.notification.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.notification.NoticeChoice;
import vn.langnghe.notification.NoticeKind;
import vn.langnghe.notification.NoticePreferences;
import vn.langnghe.organisation.OwnAccount;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.LanguageForm;

/** Which notices come to oneself by mail at once, in the digest, or not at all. */
@Controller
class NoticePreferencesPage {

	private static final String PAGE = "notification/preferences";

	private final NoticePreferences preferences;

	private final OwnAccount account;

	NoticePreferencesPage(NoticePreferences preferences, OwnAccount account) {
		this.preferences = preferences;
		this.account = account;
	}

	@GetMapping("/account/notices")
	String show(Model model) {
		return page(this.preferences.of(Actors.me().staffId()), model);
	}

	/** The choices in the other language, none of them kept. */
	@PostMapping(path = "/account/notices", params = "lang")
	String inOtherLanguage(@RequestParam Map<String, String> sent, Model model) {
		return page(sent(sent), model);
	}

	/**
	 * @param sent under each kind's name the choice
	 */
	@PostMapping(path = "/account/notices", params = "!lang")
	String choose(@RequestParam Map<String, String> sent, Model model, HttpServletResponse response,
			RedirectAttributes flash) {
		Map<NoticeKind, NoticeChoice> choices = sent(sent);
		try {
			this.preferences.choose(Actors.me(), choices);
			flash.addFlashAttribute("done", "notification.preference.saved");
			return "redirect:/account/notices";
		}
		catch (Invalid refusal) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
			model.addAttribute("wrong", refusal.field());
			model.addAttribute("why", refusal.messageKey());
			return page(choices, model);
		}
	}

	private Map<NoticeKind, NoticeChoice> sent(Map<String, String> sent) {
		Map<NoticeKind, NoticeChoice> choices = this.preferences.of(Actors.me().staffId());
		choices.replaceAll((kind, before) -> chosen(sent.get(kind.name()), before));
		return choices;
	}

	private static NoticeChoice chosen(@Nullable String sent, NoticeChoice before) {
		return Arrays.stream(NoticeChoice.values())
			.filter((choice) -> choice.name().equals(sent))
			.findFirst()
			.orElse(before);
	}

	private String page(Map<NoticeKind, NoticeChoice> choices, Model model) {
		model.addAttribute("rows",
				choices.entrySet()
					.stream()
					.map((one) -> new Row(one.getKey(), one.getValue(), offered(one.getKey())))
					.toList());
		model.addAttribute("reachable", this.account.of(Actors.me()).email() != null);
		new LanguageForm("/account/notices", "").on(model);
		return PAGE;
	}

	private static List<NoticeChoice> offered(NoticeKind kind) {
		return Arrays.stream(NoticeChoice.values())
			.filter((choice) -> choice.compareTo(kind.least()) <= 0)
			.filter((choice) -> kind != NoticeKind.DIGEST || choice != NoticeChoice.DIGEST)
			.toList();
	}

	/**
	 * One kind of notice.
	 *
	 * @param kind which
	 * @param choice what holds now
	 * @param offered what can be chosen
	 */
	record Row(NoticeKind kind, NoticeChoice choice, List<NoticeChoice> offered) {

		/** Whether it cannot be switched off. */
		public boolean must() {
			return this.kind.least() != NoticeChoice.NEVER;
		}

	}

}
