package vn.langnghe.organisation;

/**
 * The hats of an office. One account may wear several; every audit line names the one
 * under which a person acted.
 */
public enum Role {

	/** công chức tiếp nhận: receives on every channel, validates, classifies. */
	RECEPTIONIST,
	/** lãnh đạo Trung tâm or Văn phòng: confirms, assigns, watches deadlines. */
	COORDINATOR,
	/** chuyên viên thụ lý: verifies, finds the cause, drafts the reply. */
	HANDLER,
	/** Chủ tịch UBND or a delegate: approves, intervenes, concludes. */
	CHAIRPERSON,
	/** người theo dõi CCHC: figures and reports; reads no identities. */
	MANAGER,
	/** kiểm tra, thanh tra: reads what he is given, changes nothing. */
	INSPECTOR,
	/** quản trị: staff, calendar, catalogue; sees no case content. */
	ADMIN;

	public String messageKey() {
		return "organisation.role." + name();
	}

}
