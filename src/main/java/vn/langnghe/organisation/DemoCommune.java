package vn.langnghe.organisation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Seed;

/**
 * The commune of the demonstration with its province. Its people bear the names that
 * citizens complain about in the demonstration's feedback, so that it can be seen how
 * nobody handles what is said about oneself.
 */
@Component
@Profile(InstallationKind.DEMO)
@Order(100)
class DemoCommune implements Seed {

	static final String PASSWORD = "langnghe-demo";

	static final String COMMUNE = "AB";

	static final String PROVINCE = "TM";

	private static final String OFFICE = "Văn phòng HĐND và UBND";

	private static final String ECONOMY = "Phòng Kinh tế";

	private static final String SOCIETY = "Phòng Văn hóa - Xã hội";

	private static final String CENTRE = "Trung tâm Phục vụ hành chính công";

	private static final List<Person> LEADERS_OF_PROVINCE = List
		.of(new Person("chutichtinh", "Vũ Thị Trưởng", "Chủ tịch Ủy ban nhân dân tỉnh", null, Role.CHAIRPERSON));

	/** Sees to both: he wears his hat at the commune too. */
	private static final Person INSPECTOR = new Person("thanhtra", "Hoàng Văn Xét", "Thanh tra viên", null,
			Role.INSPECTOR);

	private static final List<Person> PEOPLE_OF_COMMUNE = List.of(
			new Person("chutich", "Trần Hư Cấu", "Chủ tịch Ủy ban nhân dân xã", null, Role.CHAIRPERSON),
			new Person("phochutich", "Lê Thị Giả Định", "Phó Chủ tịch Ủy ban nhân dân xã", null),
			new Person("dieuphoi", "Vũ Tượng Trưng", "Chánh Văn phòng", OFFICE, Role.COORDINATOR, Role.HANDLER),
			new Person("kiemnhiem", "Hồ Thị Phỏng", "Phó Giám đốc Trung tâm, kiêm nhiệm", CENTRE, Role.RECEPTIONIST,
					Role.COORDINATOR, Role.HANDLER, Role.MANAGER),
			new Person("tiepnhan", "Ngô Thị Nháp", "Công chức tiếp nhận hộ tịch", CENTRE, Role.RECEPTIONIST),
			new Person("tiepnhan2", "Bùi Văn Tạm", "Công chức tiếp nhận chứng thực", CENTRE, Role.RECEPTIONIST),
			new Person("thuly1", "Mai Văn Khuôn", "Chuyên viên địa chính", ECONOMY, Role.HANDLER),
			new Person("thuly2", "Lương Văn Giả", "Chuyên viên bảo trợ xã hội", SOCIETY, Role.HANDLER),
			new Person("thuly3", "Cao Thị Minh Họa", "Công chức tư pháp - hộ tịch", OFFICE, Role.HANDLER),
			new Person("theodoi", "Tạ Thị Thử", "Chuyên viên theo dõi cải cách hành chính", OFFICE, Role.MANAGER),
			new Person("quantri", "Lý Văn Khoa", "Quản trị hệ thống", OFFICE, Role.ADMIN));

	private final Agencies agencies;

	private final Departments departments;

	private final Accounts accounts;

	private final PasswordRule passwords;

	private final Absences absences;

	DemoCommune(Agencies agencies, Departments departments, Accounts accounts, PasswordRule passwords,
			Absences absences) {
		this.agencies = agencies;
		this.departments = departments;
		this.accounts = accounts;
		this.passwords = passwords;
		this.absences = absences;
	}

	/** Once only: what people change in the demonstration stays changed. */
	@Override
	@Transactional
	public void seed() {
		if (this.agencies.findByCode(COMMUNE).isPresent()) {
			return;
		}
		long province = this.agencies
			.save(new Agency(PROVINCE, "Ủy ban nhân dân tỉnh Mẫu", "People's Committee of Mau Province", null))
			.id();
		long commune = this.agencies
			.save(new Agency(COMMUNE, "Ủy ban nhân dân xã An Bình", "People's Committee of An Binh Commune", province))
			.id();
		List<String> names = List.of(OFFICE, ECONOMY, SOCIETY, CENTRE);
		Map<String, Long> offices = names.stream()
			.collect(Collectors.toMap(Function.identity(),
					(name) -> this.departments.save(new Department(commune, name, names.indexOf(name) + 1)).id()));
		// One hash for all: thirteen would only make the first start slower.
		String hash = this.passwords.hash(PASSWORD);
		LEADERS_OF_PROVINCE.forEach((person) -> engage(person, province, offices, hash));
		Staff inspector = engage(INSPECTOR, province, offices, hash);
		this.accounts.putOn(inspector, Role.INSPECTOR, commune, Actor.SYSTEM);
		Map<String, Long> people = PEOPLE_OF_COMMUNE.stream()
			.collect(Collectors.toMap(Person::username, (person) -> engage(person, commune, offices, hash).id()));
		this.absences.enter(
				new NewSubstitution(commune, true, people.get("chutich"), people.get("phochutich"),
						Set.of(Role.CHAIRPERSON), this.absences.today(), this.absences.today().plusYears(1),
						LegalForm.KT, "15/QĐ-UBND", "Ký văn bản trả lời phản ánh, kiến nghị về thủ tục hành chính"),
				Actor.SYSTEM);
	}

	private Staff engage(Person person, long agencyId, Map<String, Long> offices, String hash) {
		Long department = (person.department() != null) ? offices.get(person.department()) : null;
		Staff staff = this.accounts.enter(
				new NewAccount(agencyId, department, person.username(), person.name(), person.position(), null), hash,
				Actor.SYSTEM);
		person.hats().forEach((role) -> this.accounts.putOn(staff, role, agencyId, Actor.SYSTEM));
		return staff;
	}

	private record Person(String username, String name, String position, @Nullable String department, Set<Role> hats) {

		Person(String username, String name, String position, @Nullable String department, Role... hats) {
			this(username, name, position, department,
					Arrays.stream(hats).collect(Collectors.toCollection(TreeSet::new)));
		}

	}

}
