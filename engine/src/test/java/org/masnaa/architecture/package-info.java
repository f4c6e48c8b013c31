/** Samples that break the rules of the architecture on purpose. */
@NullMarked
package org.masnaa.architecture;

import org.jspecify.annotations.NullMarked;
