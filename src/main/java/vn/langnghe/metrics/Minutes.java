package vn.langnghe.metrics;

import java.nio.ByteBuffer;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Working minutes of many, each exactly. Of a few they are put in order; of many it is
 * counted how many lasted how long, so that the middle one of a million is found without
 * sorting them.
 */
final class Minutes {

	private static final int FEW = 5_000;

	private int[] minutes = new int[0];

	private int size;

	private boolean inOrder = true;

	/** Adds some, of the database four bytes each; null is none. */
	Minutes add(byte @Nullable [] packed) {
		if (packed == null || packed.length == 0) {
			return this;
		}
		int more = packed.length / Integer.BYTES;
		if (this.size + more > this.minutes.length) {
			this.minutes = Arrays.copyOf(this.minutes, Math.max(this.size + more, 2 * this.minutes.length));
		}
		ByteBuffer.wrap(packed).asIntBuffer().get(this.minutes, this.size, more);
		this.size += more;
		this.inOrder = false;
		return this;
	}

	/** How many there are. */
	long size() {
		return this.size;
	}

	/** How many lasted how long, in classes of so many minutes, the shortest first. */
	int[] inClassesOf(int width) {
		int longest = 0;
		for (int i = 0; i < this.size; i++) {
			longest = Math.max(longest, this.minutes[i]);
		}
		int[] classes = new int[longest / width + 1];
		for (int i = 0; i < this.size; i++) {
			classes[this.minutes[i] / width]++;
		}
		return classes;
	}

	/**
	 * What a share of them does not exceed; between two of them as far as the share lies
	 * between them, as {@code percentile_cont} of the database.
	 * @param share from 0 to 1
	 * @return whole minutes; null of none
	 */
	@Nullable Integer within(double share) {
		if (this.size == 0) {
			return null;
		}
		putInOrder();
		double place = share * (this.size - 1);
		int below = (int) Math.floor(place);
		int lower = this.minutes[below];
		int upper = this.minutes[(int) Math.ceil(place)];
		return Math.toIntExact(Math.round(lower + (place - below) * (upper - lower)));
	}

	private void putInOrder() {
		if (this.inOrder) {
			return;
		}
		if (this.size <= FEW) {
			Arrays.sort(this.minutes, 0, this.size);
		}
		else {
			int[] lasted = inClassesOf(1);
			int at = 0;
			for (int one = 0; one < lasted.length; one++) {
				Arrays.fill(this.minutes, at, at + lasted[one], one);
				at += lasted[one];
			}
		}
		this.inOrder = true;
	}

}
