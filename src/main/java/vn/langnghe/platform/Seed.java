package vn.langnghe.platform;

/**
 * What an installation contains from the start. Sown at each start, before the first
 * request comes, in the order of {@code @Order}; sowing again changes nothing that people
 * have put right since.
 */
public interface Seed {

	/** Sows in a transaction of its own. */
	void seed();

}
