/**
 * Processes: BPMN read into an immutable graph, and the function that takes a case from one state
 * to the next. Nothing here waits, stores or calls; what has to be done outside is returned.
 */
@NullMarked
package org.masnaa.flow;

import org.jspecify.annotations.NullMarked;
