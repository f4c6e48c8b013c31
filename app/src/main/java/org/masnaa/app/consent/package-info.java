/** Purposes, and who looked at my data. */
@ApplicationModule(allowedDependencies = {"shared", "spine", "audit", "identity"})
@NullMarked
package org.masnaa.app.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
