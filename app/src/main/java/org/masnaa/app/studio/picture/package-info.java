/** The picture of a service on paper: where boxes, arrows and texts stand, and what is marked. */
@NullMarked
package org.masnaa.app.studio.picture;

import org.jspecify.annotations.NullMarked;
