/**
 * What is looked at in a file before it is kept: its kind, its size unfolded, and what it hides.
 */
@NullMarked
package org.masnaa.app.shared.files;

import org.jspecify.annotations.NullMarked;
