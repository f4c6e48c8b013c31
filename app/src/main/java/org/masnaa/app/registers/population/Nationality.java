package org.masnaa.app.registers.population;

import org.masnaa.text.LocalText;

/**
 * A country whose people live in the made-up country.
 *
 * @param code ISO 3166-1 alpha-2
 * @param number ISO 3166-1 numeric, three digits
 * @param community whose names its people bear
 * @param label the country's name
 * @param weight share among residents, in parts of the sum of all weights
 * @param families of a hundred households, how many are families
 * @param women of a hundred people living alone, how many are women
 */
record Nationality(
    String code,
    String number,
    String community,
    LocalText label,
    int weight,
    int families,
    int women) {

  static final String CITIZEN = "QA";
}
