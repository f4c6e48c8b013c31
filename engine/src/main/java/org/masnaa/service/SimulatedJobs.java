package org.masnaa.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.flow.Effect;

/** What jobs do in an example: they keep to their contract and reach nothing. */
final class SimulatedJobs {

  static final String ISSUE_OUTPUT = "issue-output";
  static final String SEND_MESSAGE = "send-message";
  static final String READ_ATTRIBUTE = "read-attribute";

  private final Map<String, @Nullable Object> attributes;
  private final List<String> outputs = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();

  /** Jobs over the attributes that the service may read, by dotted name. */
  SimulatedJobs(Map<String, @Nullable Object> attributes) {
    this.attributes = attributes;
  }

  /** The outputs issued, in order. */
  List<String> outputs() {
    return outputs;
  }

  /** The messages sent, in order. */
  List<String> messages() {
    return messages;
  }

  /** Does a job and gives its result; a job without a contract here succeeds without one. */
  Map<String, @Nullable Object> run(Effect.RunJob job) {
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    switch (job.element().job()) {
      case ISSUE_OUTPUT -> {
        String output = String.valueOf(job.inputs().get("output"));
        outputs.add(output);
        result.put("output", output);
      }
      case SEND_MESSAGE -> {
        String message = String.valueOf(job.inputs().get("message"));
        messages.add(message);
        result.put("message", message);
      }
      case READ_ATTRIBUTE ->
          result.put("value", attributes.get(String.valueOf(job.inputs().get("attribute"))));
      default -> {}
    }
    return result;
  }
}
