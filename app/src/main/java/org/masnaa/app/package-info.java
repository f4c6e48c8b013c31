/** The program: its command line and the start of everything. */
@NullMarked
package org.masnaa.app;

import org.jspecify.annotations.NullMarked;
