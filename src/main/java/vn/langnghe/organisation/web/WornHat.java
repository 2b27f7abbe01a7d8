package vn.langnghe.organisation.web;

import vn.langnghe.organisation.Agency;

/**
 * A hat and where it is worn.
 *
 * @param role the message key of the role
 * @param agency where
 */
record WornHat(String role, Agency agency) {
}
