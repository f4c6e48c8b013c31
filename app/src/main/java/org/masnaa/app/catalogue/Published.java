package org.masnaa.app.catalogue;

import java.time.Instant;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.service.ServicePackage;

/**
 * A published version of a service. It never changes.
 *
 * @param version from 1
 * @param hash SHA-256 of the canonical content, in hexadecimal
 * @param content the package as read and checked
 */
public record Published(
    ServiceId id, int version, String hash, Instant publishedAt, ServicePackage content) {}
