package vn.langnghe.support;

import vn.langnghe.organisation.Agency;
import vn.langnghe.organisation.Staff;

/**
 * A commune in which each step has its own person.
 *
 * @param agency the commune
 * @param receptionist classifies
 * @param coordinator assigns and follows up
 * @param handler handles
 * @param otherHandler could handle too
 * @param chairperson approves, reviews and intervenes
 * @param headOfProvince the chairperson of the superior agency
 */
public record Commune(Agency agency, Staff receptionist, Staff coordinator, Staff handler, Staff otherHandler,
		Staff chairperson, Staff headOfProvince) {

	public long id() {
		return this.agency.id();
	}

}
