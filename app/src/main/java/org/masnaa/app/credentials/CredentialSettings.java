package org.masnaa.app.credentials;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What the operator decides about documents.
 *
 * @param address where the public reaches the portal, without a slash at the end
 */
@ConfigurationProperties("masnaa.credentials")
record CredentialSettings(String address) {}
