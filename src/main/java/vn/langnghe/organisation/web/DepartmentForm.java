package vn.langnghe.organisation.web;

/** What a department is called. */
record DepartmentForm(String name) {

	DepartmentForm {
		name = Typed.orNothing(name);
	}

}
