package org.masnaa.app.shared;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Prints a refused start as two sentences in place of a stack trace. */
final class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {

  @Override
  protected FailureAnalysis analyze(Throwable root, StartRefused refused) {
    return new FailureAnalysis(refused.getMessage(), refused.mend(), refused);
  }
}
