package vn.langnghe.casework;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

import vn.langnghe.catalogue.FeedbackKind;
import vn.langnghe.catalogue.Nature;
import vn.langnghe.catalogue.Subtype;

/**
 * What kind of thing it is: the officer decides, the citizen's choice is where it begins.
 *
 * @param nature its legal nature, null until classified
 * @param kind the kind of Decree 20/2008 art. 5
 * @param subtype the finer sort, if any
 */
@Embeddable
public record Classification(@Enumerated(EnumType.STRING) @Nullable Nature nature,
		@Enumerated(EnumType.STRING) @Nullable FeedbackKind kind,
		@Enumerated(EnumType.STRING) @Nullable Subtype subtype) {

	static final Classification NONE = new Classification(null, null, null);

}
