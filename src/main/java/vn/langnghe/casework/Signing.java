package vn.langnghe.casework;

import java.time.Instant;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.langnghe.organisation.Agencies;
import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.Staff;
import vn.langnghe.organisation.StaffMembers;
import vn.langnghe.platform.Actor;
import vn.langnghe.platform.Authority;
import vn.langnghe.platform.NotFound;
import vn.langnghe.platform.VietnamTime;

/** The form of a letter: who signs it as what, and its number in the register. */
@Component
class Signing {

	private final StaffMembers staffMembers;

	private final Agencies agencies;

	private final JdbcClient jdbc;

	Signing(StaffMembers staffMembers, Agencies agencies, JdbcClient jdbc) {
		this.staffMembers = staffMembers;
		this.agencies = agencies;
		this.jdbc = jdbc;
	}

	/**
	 * The signature of somebody, in another's place where the actor says so. The letter
	 * is that of the agency of the one whose hat it is.
	 */
	Signature of(long signerId, Actor by) {
		Staff signer = person(signerId);
		Authority authority = by.authority();
		if (authority == null) {
			return new Signature(signer.agencyId(), null, null, null, signer.position(), signer.displayName());
		}
		Staff principal = person(authority.inPlaceOf());
		return new Signature(principal.agencyId(), authority.form(), authority.decision(), principal.position(),
				signer.position(), signer.displayName());
	}

	/**
	 * The next number of an agency's replies in a year, without gaps: the row stays
	 * locked until the letter is issued, or not.
	 */
	String nextNumber(long agencyId, Instant at) {
		int year = at.atZone(VietnamTime.ZONE).getYear();
		int number = this.jdbc.sql("""
				insert into reply_register as r (agency_id, year, last_number) values (?, ?, 1)
				on conflict (agency_id, year) do update set last_number = r.last_number + 1 returning last_number""")
			.params(agencyId, year)
			.query(Integer.class)
			.single();
		String code = this.agencies.findById(agencyId).map(Agency::code).orElseThrow(NotFound::new);
		return number + "/" + year + "/TL-" + code;
	}

	private Staff person(long staffId) {
		return this.staffMembers.findById(staffId).orElseThrow(NotFound::new);
	}

}
