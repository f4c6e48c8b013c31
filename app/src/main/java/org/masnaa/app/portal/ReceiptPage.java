package org.masnaa.app.portal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.page.Badge;
import org.masnaa.text.LocalText;

/**
 * What a person keeps after sending.
 *
 * @param path the page of the case
 * @param outcome the end, when it was decided at once, or null
 * @param due the day by which the entity answers, or null
 * @param document path of the document that came out, or null
 */
public record ReceiptPage(
    LocalText service,
    LocalText entity,
    String reference,
    String path,
    @Nullable Badge outcome,
    @Nullable LocalDate due,
    @Nullable String document) {}
