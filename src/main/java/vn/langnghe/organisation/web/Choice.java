package vn.langnghe.organisation.web;

import vn.langnghe.organisation.Role;

/**
 * One option of a choice on a form.
 *
 * @param value what is sent
 * @param label plain text or a message key
 */
record Choice(String value, String label) {

	static Choice of(Role role) {
		return new Choice(role.name(), role.messageKey());
	}

}
