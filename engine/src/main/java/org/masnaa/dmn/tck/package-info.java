/**
 * Runs the layout of the OMG's DMN Technology Compatibility Kit: models beside files of test cases
 * with expected results.
 */
@NullMarked
package org.masnaa.dmn.tck;

import org.jspecify.annotations.NullMarked;
