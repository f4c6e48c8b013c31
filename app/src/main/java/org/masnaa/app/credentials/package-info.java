/** Certificates: issued as a job of a case, downloaded, checked by anyone who holds one. */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "spine",
      "audit",
      "identity",
      "consent",
      "registers",
      "catalogue",
      "cases",
      "cases :: jobs"
    })
@NullMarked
package org.masnaa.app.credentials;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
