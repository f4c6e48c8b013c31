package org.masnaa.flow;

/** Where a case stands as a whole. */
public enum Status {
  /** Not started. */
  NEW,
  /** Under way; it may have stops that a person must look at. */
  RUNNING,
  /** Came to one of its ends. */
  ENDED,
  /** Withdrawn from outside. */
  WITHDRAWN
}
