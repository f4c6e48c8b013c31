/**
 * A whole service as one picture: what people are asked and what happens then, as nodes and arrows,
 * and the ways that examples take through it. Where things stand on paper is not decided here.
 */
@NullMarked
package org.masnaa.picture;

import org.jspecify.annotations.NullMarked;
