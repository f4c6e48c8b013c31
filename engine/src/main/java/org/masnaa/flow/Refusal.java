package org.masnaa.flow;

/** Why a command was not carried out. */
public enum Refusal {
  ALREADY_STARTED,
  NOT_STARTED,
  /** The case has ended or was withdrawn. */
  OVER,
  /** The process has no start event for this. */
  NO_START,
  /** Completed, cancelled or never opened: the command is stale. */
  WAIT_NOT_OPEN,
  /** The wait is of another kind than the command. */
  WRONG_KIND,
  /** The task does not offer this outcome. */
  UNKNOWN_OUTCOME,
  /** This outcome needs at least one reason. */
  REASONS_MISSING,
  /** The timer's time has not come. */
  NOT_DUE,
  /** Nothing stands still under this id. */
  NOT_STOPPED,
  /** The stored state names an element that the process does not have. */
  FOREIGN_STATE,
  /** An expression passed its budget, and there is no place where the case could rest. */
  EXPRESSION_LIMIT,
  /** The step would pass {@link Limits#MAX_STEPS}: a loop without a wait. */
  TOO_MANY_STEPS,
  /** The step would pass {@link Limits#MAX_ACTIVE}. */
  TOO_MANY_TOKENS
}
