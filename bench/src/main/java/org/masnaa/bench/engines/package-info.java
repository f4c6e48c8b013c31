/** Our engine of expressions and decisions and those of others, behind one interface each. */
@NullMarked
package org.masnaa.bench.engines;

import org.jspecify.annotations.NullMarked;
