/** Messages to people: kept, shown in the portal, delivered by the channels that exist. */
@ApplicationModule(allowedDependencies = {"shared", "spine", "audit", "identity"})
@NullMarked
package org.masnaa.app.notify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
