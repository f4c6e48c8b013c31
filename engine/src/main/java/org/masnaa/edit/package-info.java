/**
 * Changing the files of a package as text: an edit touches the characters of its item and no
 * others, so that comments, order and spacing of an author stay, and a small change is a small
 * difference.
 */
@NullMarked
package org.masnaa.edit;

import org.jspecify.annotations.NullMarked;
