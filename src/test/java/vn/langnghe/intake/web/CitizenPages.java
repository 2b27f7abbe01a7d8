package vn.langnghe.intake.web;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.autoconfigure.web.servlet.WebMvcTest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

import vn.langnghe.attachments.AttachedFiles;
import vn.langnghe.attachments.UploadLimits;
import vn.langnghe.attachments.Uploads;
import vn.langnghe.casework.CaseAccess;
import vn.langnghe.casework.ContactWishes;
import vn.langnghe.casework.Review;
import vn.langnghe.casework.Withdrawal;
import vn.langnghe.catalogue.Procedures;
import vn.langnghe.intake.Intake;
import vn.langnghe.intake.ReceivingAgencies;
import vn.langnghe.intake.SupplementAnswers;
import vn.langnghe.intake.Tracking;
import vn.langnghe.intake.TrackingCodes;
import vn.langnghe.platform.web.RefusalWords;

/**
 * The citizen's pages with their templates, before services that are told what to say.
 */
@Retention(RetentionPolicy.RUNTIME)
@WebMvcTest({ FeedbackPages.class, ProcedureSearch.class, ReceiptPage.class, TrackPages.class, TrackedCasePage.class,
		SupplementPage.class, WithdrawalPage.class, TellingPage.class, FilesPage.class })
@AutoConfigureMockMvc(addFilters = false)
@EnableConfigurationProperties(UploadLimits.class)
@Import({ FeedbackRules.class, ProcedureChoice.class, Throttles.class, OwnCase.class, ChosenFiles.class,
		RefusalWords.class })
@MockitoBean(types = { Intake.class, Tracking.class, TrackingCodes.class, ReceivingAgencies.class, Procedures.class,
		Review.class, SupplementAnswers.class, Withdrawal.class, ContactWishes.class, CaseAccess.class, Uploads.class,
		AttachedFiles.class })
@interface CitizenPages {

}
