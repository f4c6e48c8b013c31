package org.masnaa.app.registers.population;

/** One word or compound of a name, in both scripts. */
record Name(String ar, String en) {}
