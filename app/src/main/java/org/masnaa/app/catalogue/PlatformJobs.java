package org.masnaa.app.catalogue;

import java.util.Set;

/** The closed list of jobs that a process may name. */
public final class PlatformJobs {

  /** Makes a certificate or letter of the package. */
  public static final String ISSUE_OUTPUT = "issue-output";

  /** Sends a message of the package to the applicant. */
  public static final String SEND_MESSAGE = "send-message";

  public static final Set<String> NAMES = Set.of(ISSUE_OUTPUT, SEND_MESSAGE);

  private PlatformJobs() {}
}
