/**
 * Forms of other systems, read into drafts of our own packages, with a list of what they could not
 * carry over.
 */
@NullMarked
package org.masnaa.importing;

import org.jspecify.annotations.NullMarked;
