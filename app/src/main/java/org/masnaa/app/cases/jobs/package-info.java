/**
 * Work for machines: handlers that other modules offer, and what hands the jobs of cases to them.
 */
@NamedInterface("jobs")
@NullMarked
package org.masnaa.app.cases.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
