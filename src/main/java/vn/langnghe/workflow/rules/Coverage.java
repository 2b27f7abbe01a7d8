package vn.langnghe.workflow.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * Which row answers which question: every question that can come up is tried. Each
 * condition is asked of the engine once for each value; whether a row fits is whether all
 * its conditions do.
 */
final class Coverage {

	private static final int TOLD = 5;

	private final Sheet sheet;

	private final List<Domain> domains;

	/** For each row and input, which values of the input fit. */
	private final List<List<BitSet>> fits;

	private final List<Answered> answered = new ArrayList<>();

	private final List<Problem> problems = new ArrayList<>();

	private final BitSet used = new BitSet();

	private int uncovered;

	private int ambiguous;

	private Coverage(Sheet sheet, List<Domain> domains, List<List<BitSet>> fits) {
		this.sheet = sheet;
		this.domains = domains;
		this.fits = fits;
	}

	static Coverage of(Sheet sheet, List<Domain> domains, TableEngine engine) {
		List<Map<String, BitSet>> known = new ArrayList<>();
		domains.forEach((domain) -> known.add(new HashMap<>()));
		List<List<BitSet>> fits = sheet.rows()
			.stream()
			.map((row) -> IntStream.range(0, domains.size())
				.mapToObj((input) -> known.get(input)
					.computeIfAbsent(row.cells().get(input), (cell) -> fitting(cell, domains.get(input), engine)))
				.toList())
			.toList();
		Coverage coverage = new Coverage(sheet, domains, fits);
		coverage.walk(new int[domains.size()], 0);
		coverage.sayHowManyMore();
		return coverage;
	}

	private static BitSet fitting(String cell, Domain domain, TableEngine engine) {
		BitSet fitting = new BitSet();
		IntStream.range(0, domain.values().size())
			.filter((value) -> engine.fits(cell, domain.values().get(value)))
			.forEach(fitting::set);
		return fitting;
	}

	/** The questions that have an answer. */
	List<Answered> answered() {
		return this.answered;
	}

	/** Questions without an answer, and with two where there may be but one. */
	List<Problem> problems() {
		return this.problems;
	}

	/** Rows that answer no question, since rows above them do; counted from 1. */
	List<Integer> idle() {
		return IntStream.rangeClosed(1, this.sheet.rows().size())
			.filter((line) -> !this.used.get(line - 1))
			.boxed()
			.toList();
	}

	private void walk(int[] question, int input) {
		if (input == question.length) {
			ask(question);
			return;
		}
		for (int value = 0; value < this.domains.get(input).values().size(); value++) {
			question[input] = value;
			walk(question, input + 1);
		}
	}

	private void ask(int[] question) {
		int row = next(question, 0);
		if (row < 0) {
			if (++this.uncovered <= TOLD) {
				this.problems.add(Problem.of("uncovered").at(where(question)));
			}
			return;
		}
		this.used.set(row);
		this.answered.add(new Answered(row, where(question), Answers.of(this.sheet, row)));
		int other = this.sheet.hitPolicy().equals("UNIQUE") ? next(question, row + 1) : -1;
		if (other >= 0 && ++this.ambiguous <= TOLD) {
			this.problems.add(Problem.of("ambiguous", row + 1, other + 1).at(where(question)));
		}
	}

	private void sayHowManyMore() {
		if (this.uncovered > TOLD) {
			this.problems.add(Problem.of("uncovered-more", this.uncovered - TOLD));
		}
		if (this.ambiguous > TOLD) {
			this.problems.add(Problem.of("ambiguous-more", this.ambiguous - TOLD));
		}
	}

	private int next(int[] question, int from) {
		return IntStream.range(from, this.fits.size())
			.filter((row) -> IntStream.range(0, question.length)
				.allMatch((input) -> this.fits.get(row).get(input).get(question[input])))
			.findFirst()
			.orElse(-1);
	}

	private List<Value> where(int[] question) {
		return IntStream.range(0, question.length).mapToObj((input) -> value(input, question[input])).toList();
	}

	private Value value(int input, int value) {
		@Nullable Object one = this.domains.get(input).values().get(value);
		return new Value(this.sheet.inputs().get(input), one);
	}

}
