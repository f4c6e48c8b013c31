package org.masnaa.app.registers;

import org.masnaa.app.shared.PersonId;
import org.masnaa.text.LocalText;

/** Someone to sign in as in the sandbox, and what that person is an example of. */
public record TestPerson(PersonId id, LocalText name, LocalText about) {}
