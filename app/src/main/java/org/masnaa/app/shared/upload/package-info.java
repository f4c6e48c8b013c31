/**
 * Files that come with a form, from the first byte on sealed; whatever a request leaves on disk can
 * be read by nobody.
 */
@NullMarked
package org.masnaa.app.shared.upload;

import org.jspecify.annotations.NullMarked;
