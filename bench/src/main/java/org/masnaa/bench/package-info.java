/** Measurements of the program, for people and as JSON; not part of the product. */
@NullMarked
package org.masnaa.bench;

import org.jspecify.annotations.NullMarked;
