/** Encryption of what is personal before it reaches the database. */
@NullMarked
package org.masnaa.app.shared.crypto;

import org.jspecify.annotations.NullMarked;
