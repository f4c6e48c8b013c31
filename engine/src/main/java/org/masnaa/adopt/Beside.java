package org.masnaa.adopt;

import java.util.Map;

/**
 * What lies beside the models.
 *
 * @param decisions by id
 */
record Beside(Map<String, DecisionFile> decisions, FormFiles forms) {}
