/** Runs of models in their own engines, told again by what was adopted from them. */
@NullMarked
package org.masnaa.adopt.twin;

import org.jspecify.annotations.NullMarked;
