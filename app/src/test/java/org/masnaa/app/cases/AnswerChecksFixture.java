package org.masnaa.app.cases;

import org.springframework.beans.factory.BeanFactory;

/** Lets tests of the whole program ask registers again without waiting for the next round. */
public final class AnswerChecksFixture {

  private AnswerChecksFixture() {}

  /** Asks for what waits, as if its time had come; how many answers were settled. */
  public static int round(BeanFactory program) {
    program
        .getBean(org.springframework.jdbc.core.simple.JdbcClient.class)
        .sql("update cases.answer_check set next_at = now() - interval '1 minute'")
        .update();
    return program.getBean(AnswerChecks.class).round();
  }
}
