package vn.langnghe.workflow;

import java.util.List;
import java.util.function.Function;

/**
 * The first of a list, with how long all of it is.
 *
 * @param <T> what is listed
 * @param shown the first
 * @param total how many there are with those that are not shown
 * @param atLeast whether there may be more than the total
 */
public record Part<T>(List<T> shown, int total, boolean atLeast) {

	/** Whether some are not shown. */
	public boolean cut() {
		return this.total > this.shown.size();
	}

	/** The same part with more said about each. */
	public <R> Part<R> as(Function<List<T>, List<R>> view) {
		return new Part<>(view.apply(this.shown), this.total, this.atLeast);
	}

}
