/**
 * From FEEL text to instructions: one pass that resolves names (they may hold spaces and operators)
 * against what is in scope, infers types, and collects problems.
 */
@NullMarked
package org.masnaa.feel.parse;

import org.jspecify.annotations.NullMarked;
