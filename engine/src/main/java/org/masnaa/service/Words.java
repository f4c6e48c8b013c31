package org.masnaa.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The words of closed lists, as files write them. */
final class Words {

  /** What an attribute may be. */
  static final List<String> ATTRIBUTE_TYPES =
      List.of(
          "text",
          "whole-number",
          "decimal",
          "money",
          "date",
          "yes-no",
          "one-of",
          "many-of",
          "record",
          "list");

  private Words() {}

  static <E extends Enum<E>> Optional<E> find(Class<E> words, String text) {
    return Arrays.stream(words.getEnumConstants()).filter(e -> word(e).equals(text)).findFirst();
  }

  static <E extends Enum<E>> List<String> of(Class<E> words) {
    return Arrays.stream(words.getEnumConstants()).map(Words::word).toList();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
