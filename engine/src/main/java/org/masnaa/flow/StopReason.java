package org.masnaa.flow;

/** Why a token stands still until a person acts. */
public enum StopReason {
  /** No condition at a branching held, and there is no default flow. */
  NO_FLOW,
  /** No condition held, and at least one gave neither true nor false. */
  CONDITION_NOT_BOOLEAN,
  /** An expression passed its budget. */
  EXPRESSION_LIMIT,
  /** A timer's expression gave no term and no date. */
  TIMER_NOT_A_TIME,
  /** The items of a loop are not a list, or their number is not a whole number from 0 on. */
  ITEMS_NOT_A_LIST,
  /** A loop would pass {@link Limits#MAX_INSTANCES}. */
  TOO_MANY_INSTANCES,
  /** A job failed for the last time. */
  JOB_FAILED,
  /** An error that nothing catches. */
  ERROR_NOT_CAUGHT,
  /** A join waits for a token that can never come. */
  JOIN_STARVED
}
