/** People, officers, entities and roles; who is asking, and what is open to them. */
@ApplicationModule(allowedDependencies = {"shared", "spine", "audit"})
@NullMarked
package org.masnaa.app.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
