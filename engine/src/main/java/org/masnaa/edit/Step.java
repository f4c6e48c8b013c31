package org.masnaa.edit;

/** One step of the way from a document to one of its items. */
public sealed interface Step {

  /** The value of a key; in XML the child elements of a name, {@code @name} or {@code text()}. */
  record Name(String name) implements Step {}

  /** The item of a list with this value at this key; in XML the element with this attribute. */
  record Match(String key, String value) implements Step {}

  /**
   * The item at a place.
   *
   * @param number from 1
   */
  record At(int number) implements Step {}
}
