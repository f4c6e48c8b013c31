/**
 * Draft packages from models that run on other engines: what means the same is carried over or
 * translated, what does not is listed with a way out. Nothing of those engines is ever run.
 */
@NullMarked
package org.masnaa.adopt;

import org.jspecify.annotations.NullMarked;
