/**
 * The expressions of other engines, {@code ${…}}, read and written anew in FEEL. Nothing is ever
 * evaluated in that language.
 */
@NullMarked
package org.masnaa.juel;

import org.jspecify.annotations.NullMarked;
