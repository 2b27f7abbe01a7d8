package vn.langnghe.casework;

/**
 * A corrective action was ordered; heard by whoever drives its process, in the same
 * transaction.
 *
 * @param action the action
 */
public record ActionPlanned(CorrectiveAction action) {
}
