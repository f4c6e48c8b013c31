/** Texts for people, always in both languages. */
@NullMarked
package org.masnaa.text;

import org.jspecify.annotations.NullMarked;
