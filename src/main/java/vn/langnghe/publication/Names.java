package vn.langnghe.publication;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import vn.langnghe.platform.Texts;

/**
 * Finds names of persons: those the office knows, what stands after a form of address,
 * and what begins with a family name. Also in texts without capitals or diacritics.
 */
final class Names {

	private static final int LONGEST = 5;

	private static final String NEXT = "[\\h]{1,3}";

	private static final String AFTER_TITLE = "[\\h:\"'“”*_(]{1,4}";

	private static final List<Words.Phrase> TITLES = Words.phrases(
			"""
					ông,bà,anh,chị,em,cháu,cô,chú,bác,thầy,cậu,dì,mợ,thím,cụ,đồng chí,đ/c,tên,tên là,tên tôi là,tôi tên,tôi tên là,\
					tôi là,em là,cháu là,họ tên,họ và tên,người viết,người làm đơn,ký tên,kính đơn,vợ,chồng,mẹ,bố,má,con trai,con gái,con,\
					bé,cán bộ,công chức,viên chức,nhân viên,chuyên viên,chủ tịch,phó chủ tịch,bí thư,trưởng thôn,trưởng bản,trưởng ấp,\
					trưởng phòng,tổ trưởng,giám đốc,hàng xóm,công dân,chủ hộ,gia đình"""
				.replace("\n", ""));

	private static final List<Words.Phrase> ROLES = Words.phrases(
			"""
					chủ tịch,phó chủ tịch,bí thư,trưởng thôn,trưởng phòng,phó phòng,trưởng công an,công an,cán bộ,công chức,chuyên viên,\
					địa chính,tư pháp,hộ tịch,văn thư,kế toán,một cửa,tiếp nhận,ở quầy,quầy,xã,phường,là,tên,tên là,của tôi,tôi,tôi là,em,\
					ông,bà,anh,chị,ủy ban,ubnd,giám đốc,phó giám đốc,trưởng ban,tổ trưởng"""
				.replace("\n", ""));

	private static final List<Words.Phrase> NOT_NAMES = Words.phrases(
			"""
					ubnd,hđnd,ủy ban,uỷ ban,hội đồng,công an,công chức,công văn,công ty,cán bộ,cục,chi cục,sở,phòng,ban,trung tâm,văn phòng,\
					tòa án,toà án,viện,tổ,bộ phận,một cửa,đảng,nhà nước,chủ tịch,phó,trưởng,bí thư,giám đốc,nghị định,luật,quyết định,\
					thông tư,hồ chí minh,hà nội,hà nam,hà giang,hà tĩnh,cao bằng,lâm đồng,thái nguyên,thái bình,bà rịa,lý do,xin,tôi,\
					em,chúng tôi,kính,đề nghị,nhưng,không,và,thì,vì,hôm,ngày,sau,khi,rồi,là,việt nam,thôn,xóm,xã,phường,kt,tm,tuq"""
				.replace("\n", ""));

	private static final Set<String> FAMILIES = words(
			"""
					nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn trịnh lương mai tô trương đào cao \
					hà tạ thái lưu vương phùng châu quách lâm triệu mạc tống giáp khổng kiều lò lường giàng sùng vàng thào hạng chu từ \
					văn tăng bạch cù doãn đàm khuất la lã lục nghiêm ninh nông phí quản sầm thạch thân tiêu tôn ứng vi viên yên""");

	private static final Set<String> MIDDLES = words(
			"""
					văn thị hữu đức công quang ngọc minh thanh xuân đình bá duy gia hoài hồng huy khắc kim mạnh nhật như phú phương quốc \
					tấn thế thu thúy thùy tiến trọng trung tuấn tường viết việt bích diệu hải hoàng tượng hư""");

	private static final Set<String> GIVEN = words(
			"""
					lan hoa hương huệ hồng hạnh hằng hà hiền hoài huyền linh loan ly mai my nga ngân ngọc nhung oanh phượng phương quyên \
					quỳnh thảo thắm thơm thu thủy thúy trang trinh tuyết vân xuân yến dung diệp duyên giang tuấn hùng dũng cường minh nam \
					sơn tùng thắng thành tiến toàn trường việt vinh bình chiến đạt định đông đức hải hiếu hòa hoàng huy khánh khoa kiên \
					lâm long lộc mạnh nghĩa phong phúc quân quang quý sang tài tâm tân thái thịnh thuận tín trí trung tú""");

	/** In words without marks these are far more often something else. */
	private static final Set<String> AMBIGUOUS = Set.of("ha", "ho", "do", "to", "la", "cao", "van", "tu", "chu", "mai",
			"vi", "yen", "hoa", "thu", "ly", "nam", "quy", "trung", "thanh", "dong", "toan", "hoang", "dinh", "dat",
			"tai", "tam", "tan", "tin", "tri", "sang", "long", "phong", "hai", "vang", "luc", "than", "vien", "ung",
			"my", "nga", "linh", "trang", "quan", "thai", "vinh", "truong", "dung", "hong", "giang", "ton", "phi",
			"duong");

	private final Words words;

	private final Stream.Builder<Span> found = Stream.builder();

	private Names(Words words) {
		this.words = words;
	}

	static Stream<Span> in(Words words, Set<String> known) {
		Names names = new Names(words);
		known.forEach(names::known);
		for (int at = 0; at < words.size(); at++) {
			int title = words.phrase(at, TITLES);
			if (title > 0) {
				names.afterTitle(at + title);
			}
			names.fullName(at);
		}
		return names.found.build();
	}

	private void known(String name) {
		String[] parts = Texts.nfc(name).strip().split("\\s+");
		for (int at = 0; at < this.words.size(); at++) {
			for (int skipped = 0; parts.length - skipped >= 2; skipped++) {
				String[] tail = Arrays.copyOfRange(parts, skipped, parts.length);
				if (stands(at, tail, skipped > 0)) {
					mask(at, tail.length);
					break;
				}
			}
		}
	}

	/** Part of a name counts only where capitals say that it is one. */
	private boolean stands(int at, String[] name, boolean part) {
		return at + name.length <= this.words.size() && IntStream.range(0, name.length)
			.allMatch((i) -> this.words.get(at + i).isName(name[i]) && (!part || this.words.get(at + i).cased())
					&& (i == 0 || this.words.follows(at + i, "[\\s]{1,3}")));
	}

	private void afterTitle(int first) {
		int at = first;
		for (int skipped = 0; skipped < 4 && this.words.follows(at, AFTER_TITLE); skipped++) {
			int role = this.words.phrase(at, ROLES);
			if (role == 0) {
				break;
			}
			at += role;
		}
		if (this.words.follows(at, AFTER_TITLE)) {
			int length = name(at);
			if (length > 0) {
				mask(at, length);
			}
		}
	}

	/** A name that needs no title, for it begins as names begin. */
	private void fullName(int at) {
		Words.Word first = this.words.get(at);
		if (!family(first) || this.words.spelled(at, NOT_NAMES) > 0 || !this.words.follows(at + 1, NEXT)) {
			return;
		}
		Words.Word next = this.words.get(at + 1);
		if (first.cased() && next.cased()) {
			mask(at, cased(at));
		}
		else if (middle(next) && this.words.follows(at + 2, NEXT) && (!first.plain() || !ambiguous(first))) {
			mask(at, uncased(at));
		}
	}

	private int name(int at) {
		Words.Word first = this.words.get(at);
		if (first.number() || this.words.spelled(at, NOT_NAMES) > 0) {
			return 0;
		}
		if (first.cased()) {
			return cased(at);
		}
		if (family(first) && (!first.plain() || !ambiguous(first)) && this.words.follows(at + 1, NEXT)) {
			return uncased(at);
		}
		return (in(GIVEN, first) && !ambiguous(first)) ? 1 : 0;
	}

	private int cased(int at) {
		int length = 1;
		while (length < LONGEST && at + length < this.words.size() && this.words.get(at + length).cased()
				&& (this.words.follows(at + length, NEXT) || initials(at + length))
				&& this.words.spelled(at + length, NOT_NAMES) == 0) {
			length++;
		}
		return length;
	}

	/** N.V.A */
	private boolean initials(int at) {
		return this.words.get(at).low().length() == 1 && this.words.get(at - 1).low().length() == 1
				&& this.words.follows(at, "\\.\\h?");
	}

	/** Family name, middle names, and one word more. */
	private int uncased(int at) {
		int length = 1;
		while (length < LONGEST - 1 && this.words.follows(at + length + 1, NEXT)
				&& middle(this.words.get(at + length))) {
			length++;
		}
		return this.words.follows(at + length, NEXT) ? length + 1 : length;
	}

	private static boolean family(Words.Word word) {
		return in(FAMILIES, word);
	}

	private static boolean middle(Words.Word word) {
		return in(MIDDLES, word);
	}

	private static boolean ambiguous(Words.Word word) {
		return word.plain() && AMBIGUOUS.contains(word.bare());
	}

	/** The sets hold each name as it is spelled and bare of marks. */
	private static boolean in(Set<String> names, Words.Word word) {
		return names.contains(word.low());
	}

	private static Set<String> words(String list) {
		return Stream.of(list.strip().split("\\s+"))
			.flatMap((one) -> Stream.of(one, Texts.fold(one)))
			.collect(Collectors.toUnmodifiableSet());
	}

	private void mask(int at, int length) {
		this.found.add(new Span(this.words.get(at).start(), this.words.get(at + length - 1).end(), Mask.NAME));
	}

}
