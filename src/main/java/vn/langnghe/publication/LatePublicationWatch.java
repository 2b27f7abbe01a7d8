package vn.langnghe.publication;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few minutes for answers that should have been published long ago. */
@Component
class LatePublicationWatch {

	private final LatePublications late;

	LatePublicationWatch(LatePublications late) {
		this.late = late;
	}

	@Scheduled(initialDelayString = "${langnghe.publication.watch:PT5M}",
			fixedDelayString = "${langnghe.publication.watch:PT5M}")
	void look() {
		this.late.overdue().forEach(this.late::tell);
	}

}
