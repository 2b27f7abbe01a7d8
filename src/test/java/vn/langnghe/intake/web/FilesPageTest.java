package vn.langnghe.intake.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.util.unit.DataSize;

import vn.langnghe.attachments.Attachment;
import vn.langnghe.attachments.Uploads;
import vn.langnghe.intake.ReceivingAgencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.platform.Invalid;
import vn.langnghe.platform.NotAllowedNow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

@CitizenPages
class FilesPageTest {

	private static final String KEY = "0123456789ABCDEFGHJKMNPQRS";

	@Autowired
	private MockMvc mvc;

	@Autowired
	private Uploads uploads;

	@Autowired
	private ReceivingAgencies agencies;

	@BeforeEach
	void oneCommune() {
		Agency commune = mock(Agency.class);
		given(commune.code()).willReturn("AB");
		given(commune.name(anyString())).willReturn("Ủy ban nhân dân xã An Bình");
		given(this.agencies.meant(anyString())).willReturn(commune);
	}

	@Test
	void aScriptSendsTheBytesAloneAndGetsTheListBack() throws Exception {
		Attachment file = chosen("<b>ảnh</b>.jpg", 1_300_000);
		given(this.uploads.chosen(KEY)).willReturn(List.of(file));
		this.mvc.perform(sent("%E1%BA%A3nh+1.jpg"))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("&lt;b&gt;ảnh&lt;/b&gt;.jpg"), containsString("1,2 MB"),
					containsString("value=\"remove-7\""), not(containsString("<html")))));
		verify(this.uploads).take(eq(KEY), eq("ảnh+1.jpg"), any(InputStream.class));
	}

	@Test
	void aRefusalSaysWhyInWordsForTheSender() throws Exception {
		willThrow(new Invalid("files", "attachments.refused.MARKUP")).given(this.uploads).take(any(), any(), any());
		this.mvc.perform(sent("anh.jpg"))
			.andExpect(status().isBadRequest())
			.andExpect(content().string(containsString("hình SVG")));
		willThrow(new IOException("cut off")).given(this.uploads).take(any(), any(), any());
		this.mvc.perform(sent("anh.jpg"))
			.andExpect(status().isServiceUnavailable())
			.andExpect(content().string(containsString("Xin gửi lại")));
		willThrow(new NotAllowedNow("attachments.error.busy")).given(this.uploads).take(any(), any(), any());
		this.mvc.perform(sent("anh.jpg"))
			.andExpect(status().isServiceUnavailable())
			.andExpect(content().string(containsString("chờ một phút")));
	}

	@Test
	void withoutAScriptTheFileComesWithTheFormWhichComesBackFilled() throws Exception {
		Attachment file = chosen("don.pdf", 900);
		given(this.uploads.chosen(KEY)).willReturn(List.of(file));
		this.mvc.perform(form("attach", file("don.pdf")))
			.andExpect(status().isOk())
			.andExpect(content()
				.string(allOf(containsString("don.pdf"), containsString("1 KB"), containsString("Chậm ba tuần rồi"),
						containsString("enctype=\"multipart/form-data\""), not(containsString("error-summary")))));
		verify(this.uploads).take(eq(KEY), eq("don.pdf"), any());
	}

	@Test
	void aFileThatIsRefusedIsToldAtItsFieldAndTheRestOfTheFormStays() throws Exception {
		willThrow(new Invalid("files", "attachments.refused.TOO_BIG", 10L)).given(this.uploads)
			.take(any(), any(), any());
		for (String go : List.of("attach", "who", "check")) {
			this.mvc.perform(form(go, file("lon.pdf")))
				.andExpect(status().isBadRequest())
				.andExpect(
						content().string(allOf(containsString("href=\"#files\""), containsString("id=\"files-error\""),
								containsString("lớn hơn 10 MB"), containsString("Chậm ba tuần rồi"))));
		}
	}

	@Test
	void aChosenFileIsTakenAwayByItsButtonAndNothingElseHappens() throws Exception {
		this.mvc.perform(form("remove-7", new MockMultipartFile("file", "", null, new byte[0])))
			.andExpect(status().isOk())
			.andExpect(content().string(containsString("Chậm ba tuần rồi")));
		verify(this.uploads).remove(KEY, 7);
		verify(this.uploads, never()).take(any(), any(), any());
	}

	@Test
	void theChosenFilesAreShownWhereTheAnswersAreChecked() throws Exception {
		Attachment file = chosen("don.pdf", 2048);
		given(this.uploads.chosen(KEY)).willReturn(List.of(file));
		this.mvc.perform(form("check", new MockMultipartFile("file", "", null, new byte[0])))
			.andExpect(status().isOk())
			.andExpect(content().string(allOf(containsString("Xem lại trước khi gửi"), containsString("don.pdf"))));
	}

	@Test
	void onlyFormsToWhichFilesAreChosenMayBeLong() throws Exception {
		assertThat(answered("/feedback", 9_000_000)).isEqualTo(HttpStatus.OK.value());
		assertThat(answered("/track/supplement", 9_000_000)).isEqualTo(HttpStatus.OK.value());
		assertThat(answered("/login", 9_000_000)).isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE.value());
		assertThat(answered("/admin/tables/deadlines/upload", 9_000_000))
			.isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE.value());
		assertThat(answered("/admin/tables/deadlines/upload", 9_000)).isEqualTo(HttpStatus.OK.value());
		assertThat(answered("/login", -1)).as("of unknown length").isEqualTo(HttpStatus.PAYLOAD_TOO_LARGE.value());
	}

	private static int answered(String path, long length) throws Exception {
		MockHttpServletRequest request = new MockHttpServletRequest("POST", path) {

			@Override
			public long getContentLengthLong() {
				return length;
			}
		};
		if (length < 0) {
			request.addHeader("Transfer-Encoding", "chunked");
		}
		request.setContentType("Multipart/form-data; boundary=x");
		MockHttpServletResponse response = new MockHttpServletResponse();
		new FormSizes(DataSize.ofKilobytes(256)).doFilter(request, response, new MockFilterChain());
		return response.getStatus();
	}

	private static MockHttpServletRequestBuilder sent(String name) {
		return post("/feedback/files").contentType(MediaType.APPLICATION_OCTET_STREAM)
			.header("X-Form-Key", KEY)
			.header("X-File-Name", name)
			.content(new byte[] { 1, 2, 3 });
	}

	private static MockHttpServletRequestBuilder form(String go, MockMultipartFile file) {
		return multipart("/feedback").file(file)
			.param("key", KEY)
			.param("go", go)
			.param("agency", "AB")
			.param("kind", "DELAY")
			.param("narrative", "Chậm ba tuần rồi")
			.param("who", "anonymous");
	}

	private static MockMultipartFile file(String name) {
		return new MockMultipartFile("file", name, "application/pdf", new byte[] { 1 });
	}

	private static Attachment chosen(String name, long size) {
		Attachment file = mock(Attachment.class);
		given(file.id()).willReturn(7L);
		given(file.name()).willReturn(name);
		given(file.size()).willReturn(size);
		return file;
	}

}
