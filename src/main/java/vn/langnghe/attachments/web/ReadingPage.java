package vn.langnghe.attachments.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import vn.langnghe.attachments.UploadLimits;
import vn.langnghe.attachments.reading.FileReadings;
import vn.langnghe.platform.web.Actors;

/** What an administrator sees of the reading of attached files: counts, no file. */
@Controller
class ReadingPage {

	private final FileReadings readings;

	private final UploadLimits limits;

	ReadingPage(FileReadings readings, UploadLimits limits) {
		this.readings = readings;
		this.limits = limits;
	}

	@GetMapping("/admin/files")
	String show(Model model) {
		model.addAttribute("limits", this.limits);
		model.addAttribute("recognises", this.readings.recognisesLetters());
		model.addAttribute("progress", this.readings.progress(Actors.me().agencyId()));
		return "attachments/reading";
	}

}
