package vn.langnghe.letters.web;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.IdentityReaders;
import vn.langnghe.letters.CaseBook;
import vn.langnghe.letters.LetterFormat;
import vn.langnghe.letters.LetterHeading;
import vn.langnghe.letters.LetterHeadings;
import vn.langnghe.letters.LetterKind;
import vn.langnghe.letters.LetterReader;
import vn.langnghe.letters.LetterTemplate;
import vn.langnghe.letters.LetterTemplates;
import vn.langnghe.letters.LetterFiles;
import vn.langnghe.letters.SampleLetters;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.platform.NotFound;
import vn.langnghe.support.Person;
import vn.langnghe.support.WebSlice;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebSlice({ CaseLettersPage.class, CaseBookPage.class, LetterTemplatePages.class, LetterHeadingPage.class })
class LetterPagesTest {

	private static final String NUMBER = "AB-2026-000001";

	private static final Actor ADMIN = Actor.staff(1, "Nguyễn Thị Lan", "ADMIN");

	private final CaseFile caseFile = mock(CaseFile.class);

	@Autowired
	private MockMvc pages;

	@MockitoBean
	private CaseLookup cases;

	@MockitoBean
	private IdentityReaders identityReaders;

	@MockitoBean
	private LetterFiles letters;

	@MockitoBean
	private CaseBook book;

	@MockitoBean
	private LetterTemplates templates;

	@MockitoBean
	private LetterHeadings headings;

	@MockitoBean
	private SampleLetters samples;

	@BeforeEach
	void office() {
		LetterTemplate reply = new LetterTemplate(LetterKind.REPLY, "", "V/v", "{submitter}", "{reply}", "", true);
		given(this.cases.get(NUMBER)).willReturn(this.caseFile);
		given(this.caseFile.number()).willReturn(NUMBER);
		given(this.templates.of(Person.AGENCY)).willReturn(List.of(reply));
		given(this.templates.of(Person.AGENCY, "reply")).willReturn(reply);
		given(this.templates.of(Person.AGENCY, "gone")).willThrow(new NotFound());
		given(this.headings.of(Person.AGENCY))
			.willReturn(new LetterHeading("", "Ủy ban nhân dân xã An Bình", "AB", "An Bình"));
	}

	@Test
	void theListHasFilesAHashAndNoFileWhereTheReaderMayNotKnowTheCitizen() throws Exception {
		given(this.letters.of(any(), any()))
			.willReturn(List.of(new LetterFiles.Line(LetterKind.RECEIPT, "receipt-1", Instant.EPOCH, null, null, true),
					new LetterFiles.Line(LetterKind.REPLY, "reply-1", Instant.EPOCH, "1/2026/TL-AB", "ab12", false)));
		this.pages.perform(get("/cases/{n}/letters", NUMBER).with(Person.wearing(1, "RECEPTIONIST")))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("/letters/receipt-1/docx")))
			.andExpect(content().string(containsString("ab12")))
			.andExpect(content().string(containsString("không được xem thông tin này")))
			.andExpect(content().string(not(containsString("/letters/reply-1/pdf"))));
	}

	@Test
	void aFileIsNeverShownInAPageAndNeverKept() throws Exception {
		given(this.identityReaders.mayRead(any(), anyLong(), any())).willReturn(true);
		given(this.letters.file(this.caseFile, "reply-1", LetterFormat.PDF,
				new LetterReader(Actor.staff(1, "Nguyễn Thị Lan", null), true)))
			.willReturn(new LetterFiles.File("van-ban.pdf", new byte[] { 1 }));
		this.pages.perform(get("/cases/{n}/letters/reply-1/pdf", NUMBER).with(Person.wearing(1, "RECEPTIONIST")))
			.andExpect(status().isOk())
			.andExpect(header().string("Content-Disposition", "attachment; filename=\"van-ban.pdf\""))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().string("Cache-Control", "no-store"))
			.andExpect(content().contentType("application/pdf"));
		this.pages.perform(get("/cases/{n}/letters/reply-1/exe", NUMBER).with(Person.wearing(1, "RECEPTIONIST")))
			.andExpect(status().isNotFound());
		given(this.book.of(eq(this.caseFile), any(), eq(true), any())).willReturn(new byte[] { 2 });
		this.pages.perform(get("/cases/{n}/file", NUMBER).with(Person.wearing(1, "INSPECTOR")))
			.andExpect(header().string("Content-Disposition", "attachment; filename=\"ho-so-" + NUMBER + ".pdf\""));
	}

	@Test
	void whatIsMissingIsSaidInWords() throws Exception {
		given(this.letters.file(any(), any(), any(), any()))
			.willThrow(new NotAllowedNow("letters.error.missing", "Thiếu địa danh."));
		this.pages.perform(get("/cases/{n}/letters/receipt-1/pdf", NUMBER).with(Person.wearing(1, "RECEPTIONIST")))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("Chưa lập được văn bản. Thiếu địa danh.")));
	}

	@Test
	void anAdministratorChangesATemplateAndARefusalStandsBesideItsBlock() throws Exception {
		this.pages
			.perform(post("/admin/letter-templates/reply").with(Person.wearing(1, "ADMIN"))
				.with(csrf())
				.param("subject", "V/v {ho_ten}")
				.param("body", "{reply}"))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("không có chỗ điền nào tên là {ho_ten}")))
			.andExpect(content().string(containsString("V/v {ho_ten}")));
		verify(this.templates, never()).keep(anyLong(), any(), any());
		this.pages
			.perform(post("/admin/letter-templates/reply").with(Person.wearing(1, "ADMIN"))
				.with(csrf())
				.param("subject", "V/v {title}")
				.param("body", "{reply}"))
			.andExpect(redirectedUrl("/admin/letter-templates"));
		verify(this.templates).keep(eq(Person.AGENCY),
				argThat((one) -> one.subject().equals("V/v {title}") && one.title().isEmpty()), eq(ADMIN));
		this.pages.perform(post("/admin/letter-templates/reply/remove").with(Person.wearing(1, "ADMIN")).with(csrf()))
			.andExpect(redirectedUrl("/admin/letter-templates"));
		verify(this.templates).remove(Person.AGENCY, LetterKind.REPLY, ADMIN);
	}

	@Test
	void theHeadOfLettersIsAskedForItsPlace() throws Exception {
		willThrow(new Invalid("place", "letters.heading.error.place")).given(this.headings)
			.keep(Person.AGENCY, "", "", ADMIN);
		this.pages.perform(post("/admin/letter-heading").with(Person.wearing(1, "ADMIN")).with(csrf()))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("Hãy ghi địa danh.")));
		this.pages
			.perform(post("/admin/letter-heading").with(Person.wearing(1, "ADMIN"))
				.with(csrf())
				.param("superior", "Ủy ban nhân dân tỉnh Mẫu")
				.param("place", "An Bình"))
			.andExpect(redirectedUrl("/admin/letter-templates"));
		verify(this.headings).keep(Person.AGENCY, "Ủy ban nhân dân tỉnh Mẫu", "An Bình", ADMIN);
	}

	@Test
	void onlyAdministratorsSeeTheTemplatesAndThereIsNoneOfAnotherKind() throws Exception {
		for (String page : List.of("/admin/letter-templates", "/admin/letter-templates/reply",
				"/admin/letter-templates/reply/sample", "/admin/letter-heading")) {
			this.pages.perform(get(page).with(Person.wearing(1, "CHAIRPERSON"))).andExpect(status().isForbidden());
		}
		this.pages.perform(get("/admin/letter-templates/gone").with(Person.wearing(1, "ADMIN")))
			.andExpect(status().isNotFound());
		this.pages.perform(get("/admin/letter-templates").with(Person.wearing(1, "ADMIN")))
			.andExpect(content().string(containsString("Văn bản trả lời")))
			.andExpect(content().string(containsString("An Bình")));
	}

}
