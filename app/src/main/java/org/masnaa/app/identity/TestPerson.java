package org.masnaa.app.identity;

import org.masnaa.app.shared.PersonId;
import org.masnaa.text.LocalText;

/**
 * Someone made up, as whom anyone may sign in at the sandbox.
 *
 * @param note what is special about them, so that one finds whom one needs
 */
public record TestPerson(PersonId id, LocalText name, LocalText note) {}
