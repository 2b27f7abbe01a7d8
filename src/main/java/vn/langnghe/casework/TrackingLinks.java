package vn.langnghe.casework;

/** Links by which a citizen opens the own case; answered by whoever keeps its codes. */
public interface TrackingLinks {

	/**
	 * @param caseNumber the case
	 * @return the path of a link that opens the case as its tracking code does; to be
	 * told to nobody but the citizen
	 */
	String path(String caseNumber);

}
