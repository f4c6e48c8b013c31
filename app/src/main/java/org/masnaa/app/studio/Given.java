package org.masnaa.app.studio;

import java.time.Instant;
import org.masnaa.app.shared.OfficerId;

/** An approval of an item as it was then. */
public record Given(String item, String review, String fingerprint, OfficerId by, Instant at) {}
