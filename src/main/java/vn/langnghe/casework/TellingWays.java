package vn.langnghe.casework;

/** By which ways people can be told here; answered by whoever tells them. */
public interface TellingWays {

	/** Whether short messages can be sent. */
	boolean offersSms();

}
