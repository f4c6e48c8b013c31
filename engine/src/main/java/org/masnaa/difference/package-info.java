/** What differs between two states of a package, in sentences for people who do not read files. */
@NullMarked
package org.masnaa.difference;

import org.jspecify.annotations.NullMarked;
