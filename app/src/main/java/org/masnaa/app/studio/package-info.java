/**
 * The studio: designers change packages item by item, reviewers approve what changed, publishers
 * publish. Nothing exists in it that the files of a package do not say.
 */
@ApplicationModule(
    allowedDependencies = {
      "shared",
      "spine",
      "audit",
      "identity",
      "consent",
      "registers",
      "catalogue",
      "cases"
    })
@NullMarked
package org.masnaa.app.studio;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
