/**
 * Rules of the project that a test can see in its sources, each with a breach that must be caught.
 */
@NullMarked
package org.masnaa.app.rules;

import org.jspecify.annotations.NullMarked;
