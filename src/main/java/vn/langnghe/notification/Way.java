package vn.langnghe.notification;

/** By which way a notice goes. */
public enum Way {

	MAIL, SMS

}
