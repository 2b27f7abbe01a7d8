package vn.langnghe.workflow.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.platform.web.Actors;
import vn.langnghe.platform.web.FormRecords;
import vn.langnghe.platform.web.LanguageForm;
import vn.langnghe.platform.web.RefusalWords;
import vn.langnghe.workflow.BulkAct;
import vn.langnghe.workflow.BulkOrders;
import vn.langnghe.workflow.BulkResults;
import vn.langnghe.workflow.Inbox;
import vn.langnghe.workflow.NewBulkOrder;

/** Takes an order for many pieces of work; for assigning, a page asks for the handler. */
@Controller
class BulkPages {

	private static final int LOOKS = 20;

	private static final int MILLIS_BETWEEN = 50;

	private final BulkOrders orders;

	private final BulkResults results;

	private final HandlerOptions handlers;

	private final RefusalWords words;

	BulkPages(BulkOrders orders, BulkResults results, HandlerOptions handlers, RefusalWords words) {
		this.orders = orders;
		this.results = results;
		this.handlers = handlers;
		this.words = words;
	}

	/** The choice of the handler in the other language, nothing done. */
	@PostMapping(path = "/inbox/orders", params = "lang")
	String inOtherLanguage(@ModelAttribute(FormRecords.FORM) BulkForm form, BindingResult errors, Model model,
			Locale locale) {
		return choose(form, this.orders.meant(form.order(), Actors.me()), model, locale);
	}

	@PostMapping(path = "/inbox/orders", params = "!lang")
	String order(@ModelAttribute(FormRecords.FORM) BulkForm form, BindingResult errors, Model model, Locale locale,
			HttpServletResponse response, RedirectAttributes flash) throws InterruptedException {
		NewBulkOrder order = form.order();
		SignedIn me = Actors.me();
		try {
			if (order.act() == BulkAct.ASSIGN && form.go() == null) {
				return choose(form, this.orders.meant(order, me), model, locale);
			}
			long id = this.orders.place(order, me);
			waitShortly(id, me.staffId());
			return "redirect:/inbox/orders/" + id;
		}
		catch (Invalid refusal) {
			if (refusal.field().equals("handler")) {
				FormRecords.reject(errors, refusal);
				response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
				return choose(form, this.orders.meant(order, me), model, locale);
			}
			flash.addFlashAttribute("problem", this.words.of(refusal, locale));
			return "redirect:" + form.address().url();
		}
	}

	private String choose(BulkForm form, List<Long> meant, Model model, Locale locale) {
		new LanguageForm("/inbox/orders", "order").on(model);
		model.addAttribute("meant", meant.size());
		model.addAttribute("items", form.isWhole() ? List.of() : meant);
		model.addAttribute("handlers", this.handlers.withDepartments(this.orders.handlers(meant), locale));
		model.addAttribute("back", form.address().url());
		return "workflow/bulk-assign";
	}

	/** What is short is mostly done before its page is shown. */
	private void waitShortly(long order, long me) throws InterruptedException {
		BulkResults.Progress progress = this.results.progress(order, me);
		for (int look = 0; look < LOOKS && progress.total() <= Inbox.PAGE && !progress.finished(); look++) {
			Thread.sleep(MILLIS_BETWEEN);
			progress = this.results.progress(order, me);
		}
	}

}
