package org.masnaa.flow;

/**
 * A value handed over under a name.
 *
 * @param name the name on the receiving side
 * @param value computed on the giving side
 */
public record Mapping(String name, Formula value) {}
