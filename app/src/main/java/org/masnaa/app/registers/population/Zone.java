package org.masnaa.app.registers.population;

import org.masnaa.text.LocalText;

/**
 * A zone of Qatar, the first part of every address there.
 *
 * @param citizens weight as a home of citizens
 * @param families weight as a home of resident families
 * @param workers weight as a home of people living alone
 */
public record Zone(int number, LocalText name, int citizens, int families, int workers) {}
