package vn.langnghe.publication;

import java.util.List;
import java.util.stream.Stream;

import vn.langnghe.platform.Texts;

/** Finds where somebody lives: below the commune, whose name is no secret. */
final class Dwellings {

	private static final String NEXT = "[\\h]{1,3}";

	/** What is followed by a number or a name. */
	private static final List<Words.Phrase> NAMED = Words.phrases(
			"số nhà,nhà số,thôn,xóm,tổ dân phố,tdp,khu phố,ấp,buôn,làng,ngõ,ngách,hẻm,kiệt,đường,phố,khu dân cư,chung cư,toà nhà,tòa nhà");

	private static final List<Words.Phrase> NUMBERED = Words
		.phrases("số nhà,nhà số,tổ,đội,khu,khối,căn hộ,phòng trọ,ngõ,ngách,hẻm");

	private static final List<Words.Phrase> CAPITALISED = Words.phrases("bản,khu");

	/** So rarely anything else that a name follows also in small letters. */
	private static final List<Words.Phrase> SURE = Words.phrases("thôn,xóm,tổ dân phố,tdp,khu phố,số nhà");

	private static final List<Words.Phrase> STOPS = Words.phrases(
			"""
					xã,phường,huyện,tỉnh,thị trấn,có,đã,không,bị,và,là,thì,của,nộp,hẹn,này,đó,kia,tôi,em,chúng,cho,đều,nhưng,mà,ở,đi,\
					nào,khác,bên,cũ,mới,trên,dưới,ra,vào,lên,xuống,văn hóa,trưởng,cùng,với,để,đến,từ,năm,ngày,chưa,được,phải,các,những"""
				.replace("\n", ""));

	/** Who holds an office there, and cities, which are no secret. */
	private static final List<Words.Phrase> NOT_A_PLACE = Words
		.phrases("trưởng thôn,trưởng xóm,trưởng bản,trưởng ấp,trưởng làng,trưởng khu,thành phố,tổ trưởng");

	private static final List<Words.Phrase> NOT_BELOW = Words
		.phrases("xã,phường,huyện,tỉnh,thị trấn,thành phố,tp,quận,việt nam");

	private final Words words;

	private final Stream.Builder<Span> found = Stream.builder();

	private Dwellings(Words words) {
		this.words = words;
	}

	static Stream<Span> in(Words words) {
		Dwellings dwellings = new Dwellings(words);
		for (int at = 0; at < words.size(); at++) {
			int length = dwellings.length(at);
			if (length > 0) {
				dwellings.found.add(new Span(words.get(at).start(), words.get(at + length - 1).end(), Mask.ADDRESS));
			}
		}
		return dwellings.found.build();
	}

	/** What is known of where the citizen lives, part by part. */
	static Stream<Span> known(Words words, String address) {
		return Stream.of(Texts.nfc(address).split("[,;\\n]"))
			.map(Words::new)
			.filter((part) -> part.size() >= 2 && part.phrase(0, NOT_BELOW) == 0)
			.flatMap((part) -> of(words, part));
	}

	private static Stream<Span> of(Words words, Words part) {
		Stream.Builder<Span> found = Stream.builder();
		for (int at = 0; at + part.size() <= words.size(); at++) {
			int same = 0;
			while (same < part.size() && words.get(at + same).isName(part.get(same).low())) {
				same++;
			}
			if (same == part.size()) {
				found.add(new Span(words.get(at).start(), words.get(at + same - 1).end(), Mask.ADDRESS));
			}
		}
		return found.build();
	}

	private int length(int at) {
		int named = this.words.phrase(at, NAMED);
		int numbered = this.words.phrase(at, NUMBERED);
		int capitalised = this.words.phrase(at, CAPITALISED);
		int longest = Math.max(Math.max(named, numbered), capitalised);
		int next = at + longest;
		if (longest == 0 || !this.words.follows(next, NEXT) || at > 0 && this.words.phrase(at - 1, NOT_A_PLACE) > 0) {
			return 0;
		}
		int so = this.words.get(next).is("số") && this.words.follows(next + 1, NEXT) ? 1 : 0;
		Words.Word first = this.words.get(next + so);
		if (first.number()) {
			return (named > 0 || numbered > 0) ? longest + so + 1 : 0;
		}
		if (first.cased() && Math.max(named, capitalised) == longest) {
			return longest + so + cased(next + so);
		}
		int sure = this.words.phrase(at, SURE);
		return (sure > 0) ? sure(at + sure, sure) : 0;
	}

	private int cased(int at) {
		int length = 1;
		while (length < 3 && at + length < this.words.size() && this.words.get(at + length).cased()
				&& this.words.follows(at + length, NEXT)) {
			length++;
		}
		return length;
	}

	private int sure(int first, int length) {
		int more = 0;
		while (more < 2 && this.words.follows(first + more, NEXT) && this.words.phrase(first + more, STOPS) == 0) {
			more++;
		}
		return (more > 0) ? length + more : 0;
	}

}
