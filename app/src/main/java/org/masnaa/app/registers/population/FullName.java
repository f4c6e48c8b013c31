package org.masnaa.app.registers.population;

import org.masnaa.text.LocalText;

/**
 * A whole name and how its community builds it. The names of father and grandfather belong to the
 * chain of Arabic names; a Filipino's second name is the mother's family name.
 */
record FullName(Style style, Name given, Name second, Name third, Name family) {

  enum Style {
    /** Given, father, grandfather, family. */
    CHAIN_OF_FOUR,
    /** The same, with son of and daughter of in between. */
    CHAIN_WITH_BIN,
    /** Given, father, family. */
    CHAIN_OF_THREE,
    /** Given, mother's family, family. */
    MOTHER_AND_FATHER,
    /** Given, family. */
    GIVEN_AND_FAMILY
  }

  /** Whether a wife is known by her husband's family name. */
  static boolean sharedByCouple(String community) {
    return !community.equals("gulf") && !community.equals("arab");
  }

  static Style styleOf(String community) {
    return switch (community) {
      case "gulf" -> Style.CHAIN_OF_FOUR;
      case "arab" -> Style.CHAIN_OF_THREE;
      case "filipino" -> Style.MOTHER_AND_FATHER;
      default -> Style.GIVEN_AND_FAMILY;
    };
  }

  LocalText text(Gender gender) {
    return new LocalText(
        join(
            given.ar(),
            second.ar(),
            third.ar(),
            family.ar(),
            gender == Gender.MALE ? "بن" : "بنت",
            "بن"),
        join(
            given.en(),
            second.en(),
            third.en(),
            family.en(),
            gender == Gender.MALE ? "bin" : "bint",
            "bin"));
  }

  private String join(
      String first, String father, String grandfather, String last, String childOf, String sonOf) {
    return switch (style) {
      case CHAIN_OF_FOUR -> String.join(" ", first, father, grandfather, last);
      case CHAIN_WITH_BIN -> String.join(" ", first, childOf, father, sonOf, grandfather, last);
      case CHAIN_OF_THREE, MOTHER_AND_FATHER -> String.join(" ", first, father, last);
      case GIVEN_AND_FAMILY -> first + " " + last;
    };
  }
}
