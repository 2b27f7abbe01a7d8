package vn.langnghe.casework;

import java.time.Instant;

import org.springframework.stereotype.Component;

import vn.langnghe.organisation.Agency;
import vn.langnghe.platform.VietnamTime;

/**
 * The numbers of the register: the agency's code, the year of the entry, a running
 * number.
 */
@Component
class CaseNumbers {

	private final Cases cases;

	CaseNumbers(Cases cases) {
		this.cases = cases;
	}

	String next(Agency agency, Instant now) {
		return "%s-%d-%06d".formatted(agency.code(), now.atZone(VietnamTime.ZONE).getYear(), this.cases.nextNumber());
	}

}
