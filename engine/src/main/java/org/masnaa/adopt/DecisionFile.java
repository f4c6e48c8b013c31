package org.masnaa.adopt;

import java.util.List;
import java.util.Map;

/**
 * A decision that lies beside the models.
 *
 * @param path in the package
 * @param id of the decision
 * @param outputs the names of what it gives; one that has no name is {@code result}
 * @param many whether it gives a list of all that apply
 * @param needs the names it reads, with the types the file gives
 */
record DecisionFile(
    String path, String id, List<String> outputs, boolean many, Map<String, String> needs) {}
