package vn.langnghe.casework;

/**
 * Somebody is answerable for a measure from now on; heard by whoever tells people.
 *
 * @param action the corrective action with its measure and owner
 */
public record MeasureGiven(CorrectiveAction action) {
}
