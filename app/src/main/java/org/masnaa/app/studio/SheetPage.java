package org.masnaa.app.studio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/**
 * A decision table as a sheet, with what a pasted one would change; template {@code studio/sheet}.
 *
 * @param decision as {@code file#name}
 * @param text what was pasted, or empty
 * @param sentences what becomes different; null before anything was pasted
 * @param problem why it cannot be taken, or null
 */
public record SheetPage(
    ItemPage.Head head,
    String decision,
    LocalText name,
    String text,
    @Nullable List<LocalText> sentences,
    @Nullable LocalText problem) {}
