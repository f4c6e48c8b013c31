package org.masnaa.feel.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The border between values of the engine and values given from outside. */
public final class Values {

  private Values() {}

  /** A value from outside in the form the engine works with: whole Java numbers become decimals. */
  public static @Nullable Object accept(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case BigDecimal number -> number;
      case String text -> text;
      case Integer number -> BigDecimal.valueOf(number);
      case Long number -> BigDecimal.valueOf(number);
      case BigInteger number -> new BigDecimal(number);
      case OffsetDateTime moment -> moment.toZonedDateTime();
      default -> value;
    };
  }
}
