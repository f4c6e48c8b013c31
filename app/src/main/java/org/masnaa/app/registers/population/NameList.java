package org.masnaa.app.registers.population;

import java.util.List;

/** The names of a community, common ones first. */
record NameList(List<Name> male, List<Name> female, List<Name> family) {

  List<Name> given(Gender gender) {
    return switch (gender) {
      case MALE -> male;
      case FEMALE -> female;
    };
  }
}
