package org.masnaa.flow;

import org.jspecify.annotations.Nullable;
import org.masnaa.source.Position;
import org.masnaa.text.LocalText;

/**
 * What every element of a process has.
 *
 * @param id unique in the process
 * @param name as drawn, in both languages where the file says both; empty if none
 * @param parent the id of the sub-process around it; null on the top level
 * @param lane the name of the innermost lane that holds it; null if none
 * @param defaultFlow the flow taken when no condition on the others holds; null if none
 * @param loop how often it is done; null when once
 * @param at where it stands in the file
 */
public record Node(
    String id,
    LocalText name,
    @Nullable String parent,
    @Nullable String lane,
    @Nullable String defaultFlow,
    @Nullable Loop loop,
    Position at) {}
