/** Samples that break the rules of the architecture on purpose. */
@NullMarked
package org.masnaa.architecture.dmn;

import org.jspecify.annotations.NullMarked;
