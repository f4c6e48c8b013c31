/** Pages for the public: no rule and no table of their own. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "spine",
      "audit",
      "identity",
      "consent",
      "registers",
      "notify",
      "catalogue",
      "cases",
      "credentials",
      "studio"
    })
@NullMarked
package org.masnaa.app.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
