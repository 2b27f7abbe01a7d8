package vn.langnghe.metrics;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts every sum that is kept and not due anew from the facts, as of the moment for
 * which it was counted, and compares. Each period is read from one snapshot, so it may
 * run beside the product.
 */
@Component
class SumCheck {

	private final JdbcClient jdbc;

	private final TransactionTemplate snapshot;

	private final TransactionTemplate writing;

	SumCheck(JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.snapshot.setReadOnly(true);
		this.writing = new TransactionTemplate(transactions);
	}

	/**
	 * Compares all.
	 * @param write whether the sums that differ are to be counted again by the product
	 * @param each told of every sum that is not as the facts say
	 * @return how many were compared
	 */
	long compare(boolean write, Consumer<Different> each) {
		long compared = 0;
		for (Counted counted : this.snapshot.execute((status) -> counted())) {
			List<Different> different = this.snapshot.execute((status) -> different(counted));
			different.forEach(each);
			if (write) {
				this.writing.executeWithoutResult((status) -> different.forEach(this::countAgain));
			}
			compared += counted.agencies().length;
		}
		return compared;
	}

	private List<Counted> counted() {
		return this.jdbc.sql("""
				select begins, ends, as_of, array_agg(agency_id) as agencies from period_sum
				where holds_until > as_of and formula = ? group by begins, ends, as_of order by begins, ends, as_of""")
			.param(SumKeeping.FORMULA)
			.query((row, number) -> new Counted(row.getTimestamp("begins").toInstant(),
					row.getTimestamp("ends").toInstant(), row.getTimestamp("as_of").toInstant(),
					(Long[]) row.getArray("agencies").getArray()))
			.list();
	}

	private List<Different> different(Counted counted) {
		return this.jdbc.sql(SumSql.DIFFERENT)
			.param("agencies", counted.agencies())
			.param("begin", Timestamp.from(counted.begins()))
			.param("end", Timestamp.from(counted.ends()))
			.param("cut", Timestamp.from(counted.asOf()))
			.param("formula", SumKeeping.FORMULA)
			.query(Different.class)
			.list();
	}

	private void countAgain(Different one) {
		this.jdbc.sql("""
				update period_sum set holds_until = '-infinity' where agency_id = ? and begins = ? and ends = ?""")
			.params(one.agencyId(), Timestamp.from(one.begins()), Timestamp.from(one.ends()))
			.update();
	}

	private record Counted(Instant begins, Instant ends, Instant asOf, Long[] agencies) {
	}

	/**
	 * A sum that is not what the facts come to.
	 *
	 * @param agencyId whose
	 * @param agency its code
	 * @param begins of which period
	 * @param ends until when
	 * @param what which of its columns differ
	 */
	record Different(long agencyId, String agency, Instant begins, Instant ends, String what) {
	}

}
