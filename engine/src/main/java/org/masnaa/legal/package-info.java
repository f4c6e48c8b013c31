/** Working days, holidays and the legal clock that pauses while others are awaited. */
@NullMarked
package org.masnaa.legal;

import org.jspecify.annotations.NullMarked;
