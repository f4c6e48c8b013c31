package org.masnaa.app.portal;

import java.util.List;

/** All applications of a person, the unfinished first. */
public record ApplicationsPage(List<ApplicationRow> drafts, List<ApplicationRow> sent) {}
