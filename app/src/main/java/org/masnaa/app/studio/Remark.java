package org.masnaa.app.studio;

import java.time.Instant;
import org.masnaa.app.shared.OfficerId;

/** What somebody said about an item. */
public record Remark(String item, OfficerId by, Instant at, String text) {}
