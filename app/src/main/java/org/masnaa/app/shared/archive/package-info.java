/** Archives that others sent: unpacked in one place, under limits. */
@NullMarked
package org.masnaa.app.shared.archive;

import org.jspecify.annotations.NullMarked;
