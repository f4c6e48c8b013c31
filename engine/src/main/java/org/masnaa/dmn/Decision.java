package org.masnaa.dmn;

import java.util.Map;
import org.masnaa.feel.FeelType;

/**
 * A decision of a model, for those who call it.
 *
 * @param id the element's id, or its name where it has none
 * @param name the name, also of its result
 * @param type what is known of the result
 * @param inputs the input data the decision needs, directly or through others, with their types
 */
public record Decision(String id, String name, FeelType type, Map<String, FeelType> inputs) {}
