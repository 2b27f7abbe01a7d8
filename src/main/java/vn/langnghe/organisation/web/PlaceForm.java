package vn.langnghe.organisation.web;

import org.jspecify.annotations.Nullable;

/** To which department a person belongs; none for the leaders. */
record PlaceForm(@Nullable Long departmentId) {
}
