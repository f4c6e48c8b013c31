/**
 * The made-up country behind the built-in registers: people with families, homes, work and credit,
 * the same for the same seed. Nobody in it exists: national ids begin with 8 or 9, which no real
 * one does, and mail addresses end in a name that can never be registered (RFC 2606).
 */
@NullMarked
package org.masnaa.app.registers.population;

import org.jspecify.annotations.NullMarked;
