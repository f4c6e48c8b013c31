package org.masnaa.importing;

import org.masnaa.text.LocalText;

/**
 * What became of a part of the source that is not simply there in the draft.
 *
 * @param where the path of the part in the source
 * @param what what it is
 * @param mend what the designer can do
 */
public record Finding(String where, LocalText what, LocalText mend) {}
