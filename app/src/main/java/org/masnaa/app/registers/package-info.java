/** Sources of attributes and the registers built in. */
@ApplicationModule(
    allowedDependencies = {"shared", "spine", "audit", "identity", "consent", "notify"})
@NullMarked
package org.masnaa.app.registers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
