/** Random processes that must go the same way here and in an established engine. */
@NullMarked
package org.masnaa.flow.oracle;

import org.jspecify.annotations.NullMarked;
