/** Published, versioned service packages. */
@ApplicationModule(allowedDependencies = {"shared", "spine", "audit", "identity"})
@NullMarked
package org.masnaa.app.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
