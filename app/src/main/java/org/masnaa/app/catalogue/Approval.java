package org.masnaa.app.catalogue;

import java.time.Instant;

/**
 * That somebody looked at a changed item and found it good.
 *
 * @param item {@code file#path}
 * @param review from which side: content, legal or privacy
 */
public record Approval(String item, String review, String by, Instant at) {}
