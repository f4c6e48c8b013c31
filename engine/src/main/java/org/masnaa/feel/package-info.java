/**
 * FEEL, the one language for conditions, checks, fees and decisions: compiled once against the
 * names it may use, evaluated within a budget, never able to reach anything but its inputs.
 */
@NullMarked
package org.masnaa.feel;

import org.jspecify.annotations.NullMarked;
