package org.masnaa.app.identity;

import org.masnaa.app.shared.EntityId;
import org.masnaa.text.LocalText;

/** A ministry or agency, with its name. */
public record Entity(EntityId id, LocalText name) {}
