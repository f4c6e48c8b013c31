/** DMN: decision tables and graphs of decisions, read, checked, evaluated and explained. */
@NullMarked
package org.masnaa.dmn;

import org.jspecify.annotations.NullMarked;
