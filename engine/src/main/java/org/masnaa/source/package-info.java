/**
 * Reading of source files: XML and YAML as trees that know their lines, and the problems found on
 * the way. The only XML parser of the code base is here, because XML from outside is hostile input.
 */
@NullMarked
package org.masnaa.source;

import org.jspecify.annotations.NullMarked;
