package org.masnaa.app.registers.population;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the labour and the credit register hold of a person; null where they hold nothing. */
public record Livelihood(@Nullable Work work, @Nullable Credit credit) {

  /** Of the labour register. Income in riyals a month. */
  public record Work(Status status, int monthlyIncome, Instant changed) {}

  /** Of the credit register. Amounts in riyals a month; score from 0 to 999. */
  public record Credit(
      @Nullable Integer score,
      boolean bankrupt,
      int monthlyRepayments,
      boolean existingCustomer,
      Instant changed) {}

  /** How someone spends the working day. */
  public enum Status {
    EMPLOYED("employed"),
    SELF_EMPLOYED("self-employed"),
    STUDENT("student"),
    UNEMPLOYED("unemployed");

    private final String code;

    Status(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }
}
