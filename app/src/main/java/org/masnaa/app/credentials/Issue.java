package org.masnaa.app.credentials;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.PersonId;

/**
 * The order to issue an output of a service in a case.
 *
 * @param waitId with the case and the output the key under which it is issued once
 * @param output its name in the package
 * @param reference the case's reference for people
 * @param data what is known in the case, by name
 */
public record Issue(
    CaseId caseId,
    String waitId,
    Published service,
    String output,
    String reference,
    PersonId person,
    Map<String, ? extends @Nullable Object> data) {}
