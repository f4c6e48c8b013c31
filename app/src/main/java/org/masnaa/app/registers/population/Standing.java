package org.masnaa.app.registers.population;

/** What a person lives from, in broad classes; work and credit are drawn from it. */
public enum Standing {
  CITIZEN,
  PROFESSIONAL,
  SKILLED,
  LABOURER,
  DOMESTIC,
  /** Lives on a permit tied to a relative and has no work permit. */
  DEPENDENT
}
