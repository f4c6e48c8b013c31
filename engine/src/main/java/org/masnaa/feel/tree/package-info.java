/**
 * The closed set of instructions that FEEL texts and decision tables compile into. For the packages
 * of the engine that compile; others use {@link org.masnaa.feel.Expression}.
 */
@NullMarked
package org.masnaa.feel.tree;

import org.jspecify.annotations.NullMarked;
