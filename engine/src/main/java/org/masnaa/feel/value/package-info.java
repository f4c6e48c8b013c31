/** FEEL values: equality, order, arithmetic, reading and writing of dates, times and numbers. */
@NullMarked
package org.masnaa.feel.value;

import org.jspecify.annotations.NullMarked;
