/** Who did or saw what, and when; written with the deed or the deed is refused. */
@ApplicationModule(allowedDependencies = {"shared", "spine"})
@NullMarked
package org.masnaa.app.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
