package vn.langnghe.attachments.web;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.MockMvc;

import vn.langnghe.attachments.AttachedFiles;
import vn.langnghe.attachments.AttachedFiles.FileView;
import vn.langnghe.attachments.AttachedFiles.Given;
import vn.langnghe.attachments.Attachment;
import vn.langnghe.attachments.FileKind;
import vn.langnghe.attachments.FileSource;
import vn.langnghe.attachments.PictureSize;
import vn.langnghe.attachments.Safety;
import vn.langnghe.attachments.parsing.Unreadable;
import vn.langnghe.attachments.reading.FileReadings;
import vn.langnghe.attachments.reading.FileReadings.Read;
import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLookup;
import vn.langnghe.casework.IdentityReaders;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;
import vn.langnghe.support.Person;
import vn.langnghe.support.WebSlice;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@WebSlice(AttachmentsPage.class)
@MockitoBean(types = { AttachedFiles.class, CaseLookup.class, IdentityReaders.class, FileReadings.class })
class AttachmentsPageTest {

	private static final long LAN = 7;

	private static final String PAGE = "/cases/AB-2026-000001/attachments";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private AttachedFiles files;

	@Autowired
	private CaseLookup cases;

	@Autowired
	private IdentityReaders readers;

	@Autowired
	private FileReadings readings;

	@BeforeEach
	void aCaseThatIsOpen() {
		CaseFile caseFile = mock(CaseFile.class);
		given(this.cases.get(anyString())).willReturn(caseFile);
	}

	@Test
	void whatIsGivenOutIsADownloadInWhichABrowserCarriesNothingOut() throws Exception {
		given(this.files.document(anyString(), eq(3L))).willReturn(new Given("AB-2026-000001-1-don.pdf",
				"application/pdf", 3, new ByteArrayInputStream(new byte[] { 1, 2, 3 })));
		this.mvc.perform(get(PAGE + "/3").with(Person.wearing(LAN, "RECEPTIONIST")))
			.andExpect(status().isOk())
			.andExpect(content().bytes(new byte[] { 1, 2, 3 }))
			.andExpect(header().string("Content-Disposition", "attachment; filename=\"AB-2026-000001-1-don.pdf\""))
			.andExpect(header().string("X-Content-Type-Options", "nosniff"))
			.andExpect(header().string("Content-Security-Policy", containsString("sandbox")))
			.andExpect(header().string("Cache-Control", containsString("no-store")));
	}

	@Test
	void aPictureThatCannotBeDrawnIsNotThereAndAnySizeButOursNeither() throws Exception {
		given(this.files.picture(anyString(), eq(3L), eq(PictureSize.PAGE))).willReturn(Optional.of(new byte[] { 9 }));
		given(this.files.picture(anyString(), eq(3L), eq(PictureSize.THUMB))).willReturn(Optional.empty());
		this.mvc.perform(get(PAGE + "/3/page").with(Person.wearing(LAN, "HANDLER")))
			.andExpect(content().bytes(new byte[] { 9 }))
			.andExpect(header().string("Content-Type", "image/jpeg"));
		for (String none : List.of("/3/thumb", "/3/original", "/3/huge", "/x")) {
			this.mvc.perform(get(PAGE + none).with(Person.wearing(LAN, "HANDLER")))
				.andExpect(status().is4xxClientError());
		}
	}

	@Test
	void theFirstPageOfADocumentIsShownAndWhyItCouldNotBeRead() throws Exception {
		List<FileView> documents = List.of(document(3), document(4));
		given(this.files.views(anyString())).willReturn(documents);
		given(this.readings.of(anyString()))
			.willReturn(Map.of(3L, new Read(3, null, true), 4L, new Read(4, Unreadable.ENCRYPTED, false)));
		this.mvc.perform(get(PAGE).with(Person.wearing(LAN, "HANDLER")))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString(PAGE + "/3/first-page"),
					not(containsString(PAGE + "/4/first-page")), containsString("tệp đặt mật khẩu"))));

		given(this.files.document(anyString(), eq(3L)))
			.willReturn(new Given("x.pdf", "application/pdf", 3, new ByteArrayInputStream(new byte[] { 1, 2, 3 })));
		given(this.readings.firstPage(anyString(), eq(3L))).willReturn(Optional.of(new byte[] { 8 }));
		this.mvc.perform(get(PAGE + "/3/first-page").with(Person.wearing(LAN, "HANDLER")))
			.andExpect(content().bytes(new byte[] { 8 }))
			.andExpect(header().string("Content-Type", "image/png"))
			.andExpect(header().string("Content-Security-Policy", containsString("sandbox")));
		given(this.files.document(anyString(), eq(4L))).willThrow(new NotAllowedNow("attachments.safety.WAITING"));
		this.mvc.perform(get(PAGE + "/4/first-page").with(Person.wearing(LAN, "HANDLER")))
			.andExpect(status().isConflict());
	}

	private static FileView document(long id) {
		Attachment file = mock(Attachment.class);
		given(file.id()).willReturn(id);
		given(file.name()).willReturn("don.pdf");
		given(file.kind()).willReturn(FileKind.PDF);
		given(file.source()).willReturn(FileSource.FORM);
		given(file.receivedAt()).willReturn(Instant.parse("2026-11-27T02:00:00Z"));
		return new FileView(1, file, Safety.OPEN);
	}

	@Test
	void whatIsInQuarantineIsRefusedWithAWord() throws Exception {
		given(this.files.document(anyString(), anyLong())).willThrow(new NotAllowedNow("attachments.safety.WAITING"));
		this.mvc.perform(get(PAGE + "/3").with(Person.wearing(LAN, "HANDLER")))
			.andExpect(status().isConflict())
			.andExpect(content().string(containsString("Đang chờ quét mã độc")));
	}

	@Test
	void anOriginalIsGivenToWhoMayLearnWhoTheCitizenIsAndWithoutAReasonTheFormComesBack() throws Exception {
		this.mvc
			.perform(post(PAGE + "/3/original").with(csrf())
				.with(Person.wearing(LAN, "HANDLER"))
				.param("reason", "Đối chiếu nơi chụp"))
			.andExpect(status().isNotFound());
		verify(this.files, never()).original(any(), anyLong(), any(), any());

		given(this.readers.mayLearn(any(), eq(LAN), any())).willReturn(true);
		given(this.files.original(anyString(), eq(3L), eq("ngắn"), any()))
			.willThrow(new Invalid("reason", "attachments.original.error.empty"));
		this.mvc
			.perform(post(PAGE + "/3/original").with(csrf())
				.with(Person.wearing(LAN, "RECEPTIONIST"))
				.param("reason", "ngắn"))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(allOf(containsString("error-summary"), containsString("ít nhất 10 ký tự"))));
		this.mvc
			.perform(post(PAGE + "/3/original").with(csrf())
				.with(Person.wearing(LAN, "RECEPTIONIST"))
				.param("reason", "ngắn")
				.param("lang", "en"))
			.andExpect(status().isOk())
			.andExpect(
					content().string(allOf(containsString("<html lang=\"en\""), not(containsString("error-summary")))));
		this.mvc.perform(post(PAGE + "/3/original").with(Person.wearing(LAN, "RECEPTIONIST")))
			.andExpect(status().isForbidden());
	}

}
