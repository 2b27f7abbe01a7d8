package vn.langnghe.organisation.web;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import vn.langnghe.organisation.Role;

/** The hats a person shall wear. */
record HatsForm(@Nullable Set<Role> hats) {

	HatsForm {
		hats = (hats != null) ? Set.copyOf(hats) : Set.of();
	}

}
