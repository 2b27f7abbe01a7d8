/**
 * What every module stands on: who acts, errors a person can understand, the audit
 * trail's face, the secret, time, texts and the database bootstrap.
 */
@ApplicationModule(type = ApplicationModule.Type.OPEN)
@NullMarked
package vn.langnghe.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
