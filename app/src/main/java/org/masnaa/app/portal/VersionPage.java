package org.masnaa.app.portal;

import java.util.List;
import org.masnaa.text.LocalText;

/**
 * The choice between the version on which an application began and the new one.
 *
 * @param path where the choice is made
 * @param on where the application goes on as it is
 * @param changes what the new version changes
 */
public record VersionPage(LocalText service, String path, String on, List<LocalText> changes) {}
