package vn.langnghe.metrics;

import java.nio.ByteBuffer;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MinutesTest {

	@Test
	void theShareIsThatOfAllInTheirOrder() {
		Random random = new Random(3);
		for (int size = 1; size < 60; size++) {
			int[] all = random.ints(size, 0, (size % 2 == 0) ? 9_000 : 12).toArray();
			Minutes minutes = new Minutes().add(packed(all, 0, size / 2)).add(packed(all, size / 2, size));
			assertThat(minutes.size()).isEqualTo(size);
			for (double share : new double[] { 0, 0.5, 0.9, 1 }) {
				assertThat(minutes.within(share)).isEqualTo(sorted(all, share));
			}
		}
	}

	@Test
	void ofNoneNothingIsSaid() {
		assertThat(new Minutes().add(null).within(0.5)).isNull();
	}

	@Test
	void manyAreCountedAsFewAreSorted() {
		int[] all = new Random(4).ints(20_000, 0, 3_000).toArray();
		assertThat(new Minutes().add(packed(all, 0, all.length)).within(0.9)).isEqualTo(sorted(all, 0.9));
	}

	@Test
	void aClassHoldsThoseFromItsBeginningOn() {
		Minutes minutes = new Minutes().add(packed(new int[] { 29, 30, 31, 59, 60 }, 0, 5));
		assertThat(minutes.inClassesOf(30)).containsExactly(1, 3, 1);
		assertThat(new Minutes().inClassesOf(30)).containsExactly(0);
	}

	private static int sorted(int[] all, double share) {
		int[] sorted = IntStream.of(all).sorted().toArray();
		double place = share * (sorted.length - 1);
		int below = (int) Math.floor(place);
		int above = (int) Math.ceil(place);
		return (int) Math.round(sorted[below] + (place - below) * (sorted[above] - sorted[below]));
	}

	private static byte[] packed(int[] all, int from, int to) {
		ByteBuffer packed = ByteBuffer.allocate(Integer.BYTES * (to - from));
		for (int i = from; i < to; i++) {
			packed.putInt(all[i]);
		}
		return packed.array();
	}

}
