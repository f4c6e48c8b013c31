package org.masnaa.architecture.dmn;

/** Lives above {@code feel}. */
public final class Above {}
