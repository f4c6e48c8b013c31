package org.masnaa.app.registers;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Somebody asked for attributes that the data contract of the service does not name. */
public final class ReadRefused extends RuntimeException {

  private static final long serialVersionUID = 1;

  ReadRefused(Set<String> attributes) {
    super("Not in the data contract of the service: " + sorted(attributes));
  }

  private static SortedSet<String> sorted(Set<String> attributes) {
    return new TreeSet<>(attributes);
  }
}
