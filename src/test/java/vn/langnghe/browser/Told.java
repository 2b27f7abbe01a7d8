package vn.langnghe.browser;

/**
 * What a citizen tells in the form.
 *
 * @param title one line, may be empty
 * @param narrative what happened
 * @param kind the chosen kind
 * @param about the official it is about, may be empty
 * @param name the citizen
 */
record Told(String title, String narrative, String kind, String about, String name) {

	static final Told BIRTH = new Told("", """
			Em sinh bé ngày 28/9. Sáng 12/10 em mang giấy chứng sinh lên Trung tâm nộp, lúc đó mới 9h kém. \
			Chị tiếp nhận rồi bảo chiều quay lại. Chiều 4h em lên thì chị nói "máy đang đồng bộ, mai nhé".

			Hôm sau chồng em xin nghỉ làm lên thay thì phòng lại bảo lãnh đạo đi họp chưa ký. Đến 15/10 mới lấy được. \
			Theo bảng dán ở tường thì khai sinh là trả trong ngày.""", "DELAY", "", "Nguyễn Thị Mẫu");

	static final Told RUDE = new Told("",
			"""
					Tôi 71 tuổi, đi chứng thực bản sao sổ hộ nghèo cho cháu. Anh Bùi Văn Tạm ở quầy số 3 nói to trước mặt mọi người \
					là "bác không biết chữ thì đừng đến một mình". Tôi chỉ hỏi lại xem ký vào chỗ nào.""",
			"HARASSMENT", "Anh Bùi Văn Tạm, quầy chứng thực", "Công Tằng Tôn Nữ Thị Minh Nguyệt Phương Thảo");

	static final Told FEE = new Told("",
			"""
					Chứng thực bốn trang hợp đồng mà thu của tôi 200 nghìn, không có biên lai. Hỏi thì bảo là thu hộ tiền in.""",
			"INCORRECT_PERFORMANCE", "", "Trần Văn Thử");

	Told titled(String other) {
		return new Told(other, this.narrative, this.kind, this.about, this.name);
	}

	Told telling(String other) {
		return new Told(this.title, other, this.kind, this.about, this.name);
	}

}
