package vn.langnghe.organisation;

import vn.langnghe.platform.Actor;

/**
 * The working days of an agency changed. Heard in the same transaction by whoever keeps
 * deadlines that are counted in them.
 *
 * @param agencyId the agency
 * @param shift what becomes of its open deadlines
 * @param reason why, in words that citizens read
 * @param by who changed it
 */
public record CalendarChanged(long agencyId, DeadlineShift shift, String reason, Actor by) {
}
