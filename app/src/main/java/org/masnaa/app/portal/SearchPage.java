package org.masnaa.app.portal;

import java.util.List;

/** What was found for some words; all services when there are no words. */
public record SearchPage(String words, List<ServiceRow> found) {}
