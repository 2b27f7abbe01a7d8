package vn.langnghe.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** A query's rows one after the other, fetched through a cursor: memory stays flat. */
final class Rows<T> implements AutoCloseable {

	private static final int FETCH_SIZE = 1000;

	private final PreparedStatement statement;

	private final ResultSet rows;

	private final Reading<T> reading;

	private @Nullable T next;

	Rows(Connection connection, String query, Reading<T> reading) throws SQLException {
		this.reading = reading;
		this.statement = connection.prepareStatement(query);
		this.statement.setFetchSize(FETCH_SIZE);
		this.rows = this.statement.executeQuery();
		advance();
	}

	/** The row that {@link #take} returns next, or null after the last. */
	@Nullable T peek() {
		return this.next;
	}

	T take() throws SQLException {
		T taken = Objects.requireNonNull(this.next);
		advance();
		return taken;
	}

	private void advance() throws SQLException {
		this.next = this.rows.next() ? this.reading.of(this.rows) : null;
	}

	@Override
	public void close() throws SQLException {
		this.statement.close();
	}

	/** Makes a value of the current row. */
	@FunctionalInterface
	interface Reading<T> {

		T of(ResultSet row) throws SQLException;

	}

}
