package org.masnaa.form;

import java.util.Map;
import java.util.Set;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.Scope;

/**
 * What a form is read against.
 *
 * @param attributes every attribute there is, by name
 * @param readable the names of the attributes that the service declares to read
 * @param known the names that conditions may use besides answers: attributes and {@code today}
 * @param results the names that tasks may use besides: what the process wrote so far
 * @param taken names that a question cannot have
 */
public record FormSurroundings(
    Map<String, Attribute> attributes,
    Set<String> readable,
    Scope known,
    Map<String, FeelType> results,
    Set<String> taken) {}
