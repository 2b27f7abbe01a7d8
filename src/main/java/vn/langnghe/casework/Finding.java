package vn.langnghe.casework;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import vn.langnghe.catalogue.ReformArea;
import vn.langnghe.catalogue.RootCause;

/**
 * What verification found; mandatory before a reply can be drafted.
 *
 * @param substantiation whether it is true
 * @param timely whether the procedure was handled in time
 * @param correct whether the procedure was handled correctly, judged apart
 * @param rootCause nguyên nhân
 * @param reformArea which area of administrative reform the cause belongs to
 * @param correctiveAction giải pháp khắc phục, or why none is needed
 */
@Embeddable
public record Finding(@Enumerated(EnumType.STRING) Substantiation substantiation, boolean timely, boolean correct,
		@Enumerated(EnumType.STRING) RootCause rootCause, @Enumerated(EnumType.STRING) ReformArea reformArea,
		String correctiveAction) {
}
