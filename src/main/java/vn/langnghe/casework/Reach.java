package vn.langnghe.casework;

import org.jspecify.annotations.Nullable;

/**
 * By which ways a citizen can be told, without saying where.
 *
 * @param email an e-mail address was left
 * @param mobile a number was left to which short messages go
 * @param wish what the citizen asked for afterwards, or null
 */
public record Reach(boolean email, boolean mobile, @Nullable ContactWish wish) {

	/** Nobody left a way. */
	public static final Reach NONE = new Reach(false, false, null);

	static Reach of(@Nullable Submitter submitter) {
		return (submitter != null)
				? new Reach(submitter.email() != null, MobileNumber.international(submitter.phone()).isPresent(), null)
				: NONE;
	}

	/** Whether a wish can be fulfilled with what was left. */
	public boolean allows(ContactWish wish) {
		return switch (wish) {
			case MAIL -> this.email;
			case SMS -> this.mobile;
			case NONE -> this.email || this.mobile;
		};
	}

}
