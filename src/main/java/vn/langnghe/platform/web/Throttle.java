package vn.langnghe.platform.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.http.HttpServletRequest;

/**
 * How often one address may do something. Each node counts for itself, so the limit of an
 * installation is at most that of a node times the nodes.
 */
public class Throttle {

	private static final int ADDRESSES = 100_000;

	/** A household has one IPv6 network, not one address. */
	private static final int NETWORK_BYTES = 8;

	private final LoadingCache<String, Bucket> buckets;

	/**
	 * @param times how often within the period; they come back evenly
	 * @param period the period
	 */
	public Throttle(long times, Duration period) {
		this.buckets = Caffeine.newBuilder()
			.expireAfterAccess(period)
			.maximumSize(ADDRESSES)
			.build((address) -> Bucket.builder()
				.addLimit((limit) -> limit.capacity(times).refillGreedy(times, period))
				.build());
	}

	/**
	 * Counts one time.
	 * @return 0, or how many seconds to wait when it was once too often
	 */
	public long take(HttpServletRequest request) {
		ConsumptionProbe probe = bucket(request).tryConsumeAndReturnRemaining(1);
		return probe.isConsumed() ? 0 : Duration.ofNanos(probe.getNanosToWaitForRefill()).toSeconds() + 1;
	}

	private Bucket bucket(HttpServletRequest request) {
		return this.buckets.get(network(request.getRemoteAddr()));
	}

	static String network(String address) {
		if (address.indexOf(':') < 0) {
			return address;
		}
		try {
			byte[] bytes = InetAddress.getByName(address).getAddress();
			return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
		}
		catch (UnknownHostException ex) {
			return address;
		}
	}

}
