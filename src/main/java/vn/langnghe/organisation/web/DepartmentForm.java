package vn.langnghe.organisation.web;

import vn.langnghe.platform.web.FormRecords;

/** What a department is called. */
record DepartmentForm(String name) {

	DepartmentForm {
		name = FormRecords.orEmpty(name);
	}

}
