package vn.langnghe.metrics;

import java.util.List;

import vn.langnghe.organisation.Agency;

/**
 * Whose cases are counted.
 *
 * @param agency the agency
 * @param under with the agencies under it
 * @param agencyIds all of them
 */
public record Scope(Agency agency, boolean under, List<Long> agencyIds) {
}
