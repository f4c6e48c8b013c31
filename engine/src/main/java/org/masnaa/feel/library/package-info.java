/** The built-in functions of FEEL (DMN 1.5, clause 10.3.4), by family, in one table. */
@NullMarked
package org.masnaa.feel.library;

import org.jspecify.annotations.NullMarked;
