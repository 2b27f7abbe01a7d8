package vn.langnghe.metrics;

import java.util.List;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes every fact anew from the events and compares it with what is kept. Each batch is
 * read from one snapshot, so it may run beside the product; what waits to be counted is
 * no difference.
 */
@Component
class FactCheck {

	private static final int BATCH = 1_000;

	private final CaseHistories histories;

	private final FactMaking making;

	private final FactRows rows;

	private final JdbcClient jdbc;

	private final TransactionTemplate snapshot;

	private final TransactionTemplate writing;

	FactCheck(CaseHistories histories, FactMaking making, FactRows rows, JdbcClient jdbc,
			PlatformTransactionManager transactions) {
		this.histories = histories;
		this.making = making;
		this.rows = rows;
		this.jdbc = jdbc;
		this.snapshot = new TransactionTemplate(transactions);
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.snapshot.setReadOnly(true);
		this.writing = new TransactionTemplate(transactions);
	}

	/**
	 * Compares all.
	 * @param write whether the cases that differ are to be counted again by the product
	 * @param each told of every difference, with the case's number
	 * @return what came out
	 */
	Result compare(boolean write, Consumer<Named> each) {
		Result result = new Result(0, 0, 0);
		long after = Long.MIN_VALUE;
		while (true) {
			long from = after;
			Batch batch = this.snapshot.execute((status) -> compare(from));
			if (batch == null || batch.cases() == 0) {
				return result;
			}
			batch.differences().forEach(each);
			if (write && !batch.differences().isEmpty()) {
				this.writing.executeWithoutResult((status) -> recount(batch.differences()));
			}
			result = new Result(result.cases() + batch.cases(), result.waiting() + batch.waiting(),
					result.differences() + batch.differences().size());
			after = batch.last();
		}
	}

	private Batch compare(long after) {
		List<CaseHistory> all = this.histories.after(after, BATCH);
		if (all.isEmpty()) {
			return new Batch(0, 0, after, List.of());
		}
		List<String> waiting = this.jdbc.sql("select distinct case_number from fact_due where case_number = any(?)")
			.param(all.stream().map(CaseHistory::caseNumber).toArray(String[]::new))
			.query(String.class)
			.list();
		List<CaseHistory> counted = all.stream().filter((history) -> !waiting.contains(history.caseNumber())).toList();
		List<Named> differences = this.rows.differences(this.making.of(counted))
			.stream()
			.map((difference) -> new Named(number(counted, difference.caseId()), difference))
			.toList();
		return new Batch(all.size(), waiting.size(), all.get(all.size() - 1).caseId(), differences);
	}

	private static String number(List<CaseHistory> histories, long caseId) {
		return histories.stream()
			.filter((history) -> history.caseId() == caseId)
			.map(CaseHistory::caseNumber)
			.findFirst()
			.orElseThrow();
	}

	/** A row that no event explains has to go before its case is counted again. */
	private void recount(List<Named> differences) {
		differences.stream()
			.filter((one) -> !one.difference().made())
			.forEach((one) -> this.jdbc.sql("delete from step_fact where work_item_id = ?")
				.param(one.difference().key())
				.update());
		differences.stream()
			.map(Named::caseNumber)
			.distinct()
			.forEach((number) -> this.jdbc.sql("insert into fact_due values (?)").param(number).update());
	}

	/** A difference and the number of its case. */
	record Named(String caseNumber, FactDifference difference) {
	}

	/**
	 * What came out.
	 *
	 * @param cases how many were made anew
	 * @param waiting how many of them the product has still to count
	 * @param differences how many facts were not as they should be
	 */
	record Result(long cases, long waiting, long differences) {
	}

	private record Batch(int cases, int waiting, long last, List<Named> differences) {
	}

}
