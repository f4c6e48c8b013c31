/** The append-only log of what happened to cases, and its readers with their positions. */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.masnaa.app.spine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
