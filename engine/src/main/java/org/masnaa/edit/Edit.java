package org.masnaa.edit;

import org.jspecify.annotations.Nullable;

/** A small change of one file. Paths are written as in {@link ItemPath}. */
public sealed interface Edit {

  String path();

  /**
   * Writes a text. An empty one takes the item away, and a mapping that is left empty with it.
   *
   * @param path to a single value of YAML, or to {@code @attribute} or {@code text()} of XML
   */
  record SetText(String path, String text) implements Edit {}

  /**
   * Puts a value in place of what is there, or adds the key.
   *
   * @param source the value as YAML or XML
   */
  record Put(String path, String source) implements Edit {}

  /**
   * Adds an item to a list, or a child to an element.
   *
   * @param path to the list or element
   * @param after the step of the item that it comes after, empty to be the first, null for the last
   * @param source the item as YAML or XML
   */
  record Insert(String path, @Nullable String after, String source) implements Edit {}

  /** Takes an item away. */
  record Remove(String path) implements Edit {}

  /**
   * Puts an item elsewhere, as it stands.
   *
   * @param list the list or element it goes to
   * @param after the step of the item that it comes after, or empty to be the first
   */
  record Move(String path, String list, String after) implements Edit {}

  /** Writes the whole file anew; only what differs is touched. */
  record Rewrite(String text) implements Edit {
    @Override
    public String path() {
      return "";
    }
  }
}
