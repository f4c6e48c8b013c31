package org.masnaa.app.portal;

import org.masnaa.text.LocalText;

/** A service as lists show it. */
public record ServiceRow(String path, LocalText title, LocalText summary, LocalText entity) {}
