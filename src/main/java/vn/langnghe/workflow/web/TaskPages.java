package vn.langnghe.workflow.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import vn.langnghe.workflow.StepWork;
import vn.langnghe.workflow.WorkItem;

/** What can be done with any work: open it, claim it, release it. */
@Controller
class TaskPages {

	private final StepWork work;

	private final TaskFrame frame;

	TaskPages(StepWork work, TaskFrame frame) {
		this.work = work;
		this.frame = frame;
	}

	@GetMapping("/tasks/{id}")
	String open(@PathVariable long id) {
		WorkItem item = this.work.open(id, this.frame.me());
		return "redirect:/tasks/" + id + "/" + item.step();
	}

	@PostMapping("/tasks/{id}/claim")
	String claim(@PathVariable long id) {
		this.work.claim(id, this.frame.me());
		return "redirect:/tasks/" + id;
	}

	@PostMapping("/tasks/{id}/release")
	String release(@PathVariable long id, RedirectAttributes flash) {
		this.work.release(id, this.frame.me());
		flash.addFlashAttribute("flash", "workflow.released");
		return "redirect:/inbox";
	}

}
