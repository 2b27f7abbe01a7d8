package vn.langnghe.bench;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.langnghe.LangNghe;
import vn.langnghe.casework.Approval;
import vn.langnghe.casework.Channel;
import vn.langnghe.casework.Classification;
import vn.langnghe.casework.Finding;
import vn.langnghe.casework.Handling;
import vn.langnghe.casework.Reception;
import vn.langnghe.casework.Review;
import vn.langnghe.casework.Submitter;
import vn.langnghe.casework.Substantiation;
import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Nature;
import vn.langnghe.catalogue.ReformArea;
import vn.langnghe.catalogue.RootCause;
import vn.langnghe.intake.Intake;
import vn.langnghe.intake.NewSubmission;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.SignedIn;
import vn.langnghe.workflow.StepWork;

/**
 * Whole lives of cases: submitted, classified, assigned, handled, approved, rated. Starts
 * the product itself, on a database of its own that is flushed like any other, and calls
 * the services that the pages call; the pages are measured apart. Timers that come due do
 * not, so only what people do is counted.
 *
 * <p>
 * Options: {@code --data=FOLDER --connections=16 --seconds=60 --warm-up=20}; the folder
 * is kept.
 */
public final class LifecycleLoad {

	private static final String NARRATIVE = "Tôi nộp hồ sơ chứng thực lúc 8 giờ sáng, giấy hẹn ghi trả kết quả "
			+ "trong ngày nhưng đến 16 giờ 30 vẫn chưa có, không ai xin lỗi hay hẹn lại. Lượt ";

	private static final Finding FINDING = new Finding(Substantiation.SUBSTANTIATED, false, true, RootCause.WORKLOAD,
			ReformArea.PROCEDURES, "Nhắn tin khi trễ hẹn");

	private final Intake intake;

	private final StepWork work;

	private final Reception reception;

	private final Handling handling;

	private final Approval approval;

	private final Review review;

	private final StaffMembers staffMembers;

	private final JdbcClient jdbc;

	private LifecycleLoad(ConfigurableApplicationContext product) {
		this.intake = product.getBean(Intake.class);
		this.work = product.getBean(StepWork.class);
		this.reception = product.getBean(Reception.class);
		this.handling = product.getBean(Handling.class);
		this.approval = product.getBean(Approval.class);
		this.review = product.getBean(Review.class);
		this.staffMembers = product.getBean(StaffMembers.class);
		this.jdbc = product.getBean(JdbcClient.class);
	}

	public static void main(String... arguments) throws InterruptedException {
		Options options = new Options(arguments);
		int connections = options.number("connections", 16);
		try (ConfigurableApplicationContext product = new SpringApplicationBuilder(LangNghe.class).profiles("demo")
			.run("--server.port=0", "--server.address=127.0.0.1", "--langnghe.data-dir=" + options.text("data", ""),
					"--spring.datasource.hikari.maximum-pool-size=" + connections)) {
			LifecycleLoad load = new LifecycleLoad(product);
			load.run(new Measurement("warm-up"), connections, options.number("warm-up", 20));
			Measurement lives = new Measurement("whole lives");
			double took = load.run(lives, connections, options.number("seconds", 60));
			System.out.println(connections + " connections");
			System.out.println(lives.report(took));
		}
	}

	private double run(Measurement lives, int connections, int seconds) throws InterruptedException {
		Staff receptionist = person("tiepnhan");
		Staff coordinator = person("dieuphoi");
		Staff handler = person("thuly1");
		Staff chairperson = person("chutich");
		AtomicInteger rounds = new AtomicInteger();
		long begin = System.nanoTime();
		long end = begin + Duration.ofSeconds(seconds).toNanos();
		ExecutorService people = Executors.newFixedThreadPool(connections);
		for (int i = 0; i < connections; i++) {
			people.execute(() -> {
				while (System.nanoTime() < end && rounds.incrementAndGet() < 1_000_000) {
					try {
						long born = System.nanoTime();
						live(receptionist, coordinator, handler, chairperson);
						lives.took(System.nanoTime() - born);
					}
					catch (RuntimeException ex) {
						lives.failed(ex.toString());
					}
				}
			});
		}
		people.shutdown();
		if (!people.awaitTermination(seconds + 60L, TimeUnit.SECONDS)) {
			people.shutdownNow();
		}
		return (System.nanoTime() - begin) / 1e9;
	}

	private void live(Staff receptionist, Staff coordinator, Staff handler, Staff chairperson) {
		String number = this.intake
			.submit(new NewSubmission(UUID.randomUUID().toString(), receptionist.agencyId(), Channel.WEB, "vi",
					NARRATIVE + UUID.randomUUID(), "Hồ sơ trễ hẹn", null, null, null, FeedbackKind.DELAY,
					new Submitter("Nguyễn Thị Mẫu", "0912000101", null, null, false)))
			.caseNumber();
		decide(receptionist, number, "accept", (by) -> this.reception.accept(number,
				new Classification(Nature.FEEDBACK_CONDUCT, FeedbackKind.DELAY, null), Set.of(), by));
		decide(coordinator, number, "assign", (by) -> this.handling.assign(number, handler.id(), by));
		decide(handler, number, "draft-reply",
				(by) -> this.handling.draftReply(number, "Xin lỗi bà, đã có kết quả.", FINDING, handler.id(), by));
		decide(chairperson, number, "approve", (by) -> this.approval.approve(number, chairperson.id(), by));
		this.review.rate(number, true, "");
	}

	private void decide(Staff who, String number, String outcome, Consumer<Actor> verb) {
		long item = this.jdbc.sql("""
				select w.id from work_item w join case_file c on c.id = w.case_id
				where c.number = ? and w.status = 'OPEN' and w.process = 'feedback'""")
			.param(number)
			.query(Long.class)
			.single();
		this.work.complete(item, new SignedIn(who.id(), who.agencyId(), who.username(), who.displayName()), outcome,
				verb);
	}

	private Staff person(String username) {
		return this.staffMembers.findByUsername(username).orElseThrow();
	}

}
