package vn.langnghe.casework;

import java.util.List;

import org.junit.jupiter.api.Test;

import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

/** Who is kept away from feedback before anybody has read it. */
class NamedOfficialsTest {

	private static final long TAM = 1;

	private static final long NHAP = 2;

	private final NamedOfficials officials = new NamedOfficials(office());

	@Test
	void aGivenNameBesideWhichOfficialSuffices() {
		assertThat(this.officials.in(7, "chị Nháp, hộ tịch", "")).containsExactly(NHAP);
	}

	@Test
	void onlyAFullNameCountsInTheNarrative() {
		assertThat(this.officials.in(7, null, "chị Nháp bảo chiều quay lại")).isEmpty();
		assertThat(this.officials.in(7, null, "chị Ngô Thị Nháp bảo chiều quay lại")).containsExactly(NHAP);
	}

	@Test
	void wordsWithDiacriticsNameOnlyWhoIsWrittenSo() {
		assertThat(this.officials.in(7, "công chức ở Trung tâm", "")).isEmpty();
		assertThat(this.officials.in(7, "anh Tạm", "")).containsExactly(TAM);
	}

	@Test
	void wordsWithoutDiacriticsNameWhoeverTheyMayMean() {
		assertThat(this.officials.in(7, "anh tam quay chung thuc", "")).containsExactly(TAM);
		assertThat(this.officials.in(7, null, "ngo thi nhap khong nhan ho so")).containsExactly(NHAP);
	}

	private static StaffMembers office() {
		StaffMembers members = mock();
		List<Staff> staff = List.of(official(TAM, "Bùi Văn Tạm"), official(NHAP, "Ngô Thị Nháp"));
		given(members.findByAgencyIdOrderByDisplayName(7)).willReturn(staff);
		return members;
	}

	private static Staff official(long id, String name) {
		Staff staff = mock();
		given(staff.id()).willReturn(id);
		given(staff.displayName()).willReturn(name);
		return staff;
	}

}
