/**
 * The picture in a file of a process: laid out where nobody drew it, added to where a step is new.
 * It has no meaning for the engine.
 */
@NullMarked
package org.masnaa.drawing;

import org.jspecify.annotations.NullMarked;
