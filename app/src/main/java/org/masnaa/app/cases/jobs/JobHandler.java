package org.masnaa.app.cases.jobs;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Does one kind of job of the closed list that processes may name. Called at least once for each
 * job; the case's id and the wait together are the key under which it must happen once.
 */
public interface JobHandler {

  /** The name that a service task's {@code masnaa:job} gives, such as {@code issue-output}. */
  String job();

  /** How often it is tried, and how long one attempt may take. */
  default JobRules rules() {
    return JobRules.STANDARD;
  }

  /**
   * Whether all it does lies in the program's own database. Then it is done within the step that
   * asks for it and in its transaction, and only what fails there is left to the workers.
   */
  default boolean isLocal() {
    return false;
  }

  /**
   * Does the job.
   *
   * @return the result, from which the task's outputs are computed
   */
  JobResult run(JobRequest request);

  /** What came of a job that did not break. */
  sealed interface JobResult {

    /** Done. */
    record Done(Map<String, @Nullable Object> result) implements JobResult {}

    /** A state of affairs that the process may catch on the task's border. */
    record BusinessError(String code) implements JobResult {}
  }
}
