package org.masnaa.app.catalogue;

import java.time.Instant;
import java.util.List;
import org.masnaa.app.shared.Actor;
import org.masnaa.service.PackageFiles;

/**
 * A package to be published.
 *
 * @param from when it becomes current; a time that has passed means at once
 * @param by who publishes it
 * @param approvals what its reviewers approved
 */
public record Release(PackageFiles files, Instant from, Actor by, List<Approval> approvals) {

  public Release {
    approvals = List.copyOf(approvals);
  }
}
