package vn.langnghe.workflow;

/** Whether work still waits for somebody. */
public enum WorkStatus {

	OPEN, DONE, CANCELLED

}
