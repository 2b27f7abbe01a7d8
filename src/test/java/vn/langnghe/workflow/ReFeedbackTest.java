package vn.langnghe.workflow;

import java.util.Objects;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import vn.langnghe.casework.CaseFile;
import vn.langnghe.casework.CaseLinks;
import vn.langnghe.casework.CaseState;
import vn.langnghe.casework.ReFeedback;
import vn.langnghe.casework.Subjects;
import vn.langnghe.organisation.Role;
import vn.langnghe.organisation.Staff;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.NotAllowedNow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What comes of a case: fed back again after the end, or split from it. */
class ReFeedbackTest extends ProcessWalk {

	@Autowired
	private ReFeedback reFeedback;

	@Autowired
	private Subjects subjects;

	@Autowired
	private CaseLinks links;

	@Test
	void theCitizenFeedsBackAgainOnceAsACaseOfItsOwn() {
		String earlier = closed();

		String again = this.reFeedback.again(earlier, "Vẫn chưa có kết quả.");

		assertThat(this.walk.get(earlier).state()).isEqualTo(CaseState.CLOSED);
		assertThat(this.walk.get(again).state()).isEqualTo(CaseState.RECEIVED);
		assertThat(this.walk.open(again)).containsExactly("classify");
		assertThat(this.links.earlier(this.walk.get(again))).containsExactly(earlier);
		assertThat(this.links.cameOf(again, earlier)).isTrue();
		assertThat(this.links.cameOf(earlier, again)).as("not the other way round").isFalse();
		assertThat(told(again)).containsExactly("RECEIVED");
		assertThat(audited(earlier, "case.fed-back-again")).isOne();
		assertThatThrownBy(() -> this.reFeedback.again(earlier, "Lần nữa.")).isInstanceOf(NotAllowedNow.class);
		this.walk.withdraws(again);
	}

	@Test
	void nobodyFeedsBackAgainBeforeTheEndOrAfterTheWindow() {
		String open = this.walk.replied(this.commune);
		assertThatThrownBy(() -> this.reFeedback.again(open, "Chưa.")).isInstanceOf(NotAllowedNow.class);
		this.walk.isSatisfied(open);
		CaseFile ended = this.walk.get(open);
		this.clock.moveTo(this.reFeedback.until(ended).orElseThrow().plusSeconds(1));

		assertThat(this.reFeedback.until(ended)).isEmpty();
		assertThatThrownBy(() -> this.reFeedback.again(open, "Muộn.")).isInstanceOf(NotAllowedNow.class);
	}

	@Test
	void whatComesOfACaseIsNotOfferedToThoseItIsAbout() {
		Staff other = this.communes.engage(this.commune.agency(), "Phan Thị Nhận", Role.RECEPTIONIST);
		String whole = this.walk.submitted(this.commune.agency());
		this.subjects.name(whole, Set.of(this.commune.receptionist().id()), Actor.SYSTEM);

		String part = this.walk.splits(other, whole);

		assertThat(barred(part)).isEqualTo(Objects.toString(this.commune.receptionist().id()));
		this.walk.withdraws(part);
		this.walk.withdraws(whole);
	}

	private String barred(String number) {
		return this.jdbc.sql("select array_to_string(barred, ',') from work_item where case_number = ?")
			.param(number)
			.query(String.class)
			.single();
	}

	private String closed() {
		String number = this.walk.replied(this.commune);
		this.walk.isSatisfied(number);
		return number;
	}

}
