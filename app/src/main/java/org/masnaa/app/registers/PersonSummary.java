package org.masnaa.app.registers;

import org.masnaa.app.shared.PersonId;
import org.masnaa.text.LocalText;

/** How a person is called. */
public record PersonSummary(PersonId id, LocalText name) {}
