package org.masnaa.app.portal;

import java.util.List;

/**
 * All applications of a person, the unfinished first.
 *
 * @param parts what the person is asked to do in the applications of others
 */
public record ApplicationsPage(
    List<ApplicationRow> parts, List<ApplicationRow> drafts, List<ApplicationRow> sent) {}
