package vn.langnghe.intake.register.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

import vn.langnghe.intake.register.IntakeRegister;
import vn.langnghe.intake.register.IntakeRegister.Readable;
import vn.langnghe.intake.register.RegisterChoice;
import vn.langnghe.intake.register.RegisterRow;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;

/** sổ tiếp nhận on pages. */
@Controller
class RegisterPage {

	private static final int LINES = 50;

	private final IntakeRegister register;

	RegisterPage(IntakeRegister register) {
		this.register = register;
	}

	@GetMapping("/register")
	String show(@ModelAttribute(FormRecords.FORM) RegisterForm typed, BindingResult errors,
			@RequestParam(required = false) @Nullable Long after, Model model, Authentication authentication,
			HttpServletResponse response) {
		SignedIn me = Actors.me();
		Readable readable = this.register.readable(typed.agency(), me);
		typed.check(errors);
		if (errors.hasErrors()) {
			response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
		}
		else {
			lines(readable, typed, after, model);
		}
		model.addAttribute("agency", readable.agency());
		model.addAttribute("agencies", readable.all());
		model.addAttribute("whichOnes", RegisterForm.whichOnes());
		model.addAttribute("channels", RegisterForm.channels());
		model.addAttribute("narrowed", typed.isNarrowed());
		model.addAttribute("mayImport",
				AuthorityUtils.authorityListToSet(authentication.getAuthorities()).contains("ROLE_COORDINATOR"));
		return "intake/register";
	}

	private void lines(Readable readable, RegisterForm typed, @Nullable Long after, Model model) {
		RegisterChoice choice = typed.choice();
		List<RegisterRow> read = this.register.page(readable.agency(), choice, Actors.me(), after, LINES + 1);
		List<RegisterRow> shown = read.subList(0, Math.min(read.size(), LINES));
		model.addAttribute("lines", shown);
		model.addAttribute("count", this.register.count(readable.agency(), choice, Actors.me()));
		model.addAttribute("nextUrl", (read.size() > LINES) ? typed.after(shown.get(shown.size() - 1).caseId()) : null);
	}

}
