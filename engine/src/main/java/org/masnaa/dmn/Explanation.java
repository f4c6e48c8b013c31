package org.masnaa.dmn;

import java.util.List;

/** How a decision came about: every decision on the way, in the order evaluated. */
public record Explanation(List<DecisionTrace> decisions) {}
