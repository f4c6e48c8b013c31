package org.masnaa.service;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Expression;
import org.masnaa.text.LocalText;

/**
 * An authoritative source of data.
 *
 * @param owner the entity that answers for it and approves who reads it; null when nobody does yet,
 *     and then nobody may
 * @param freshness how long an answer of it is taken as true
 * @param values by attribute, the expression over what the source answers, where it is one
 */
public record Register(
    String name,
    LocalText label,
    @Nullable String owner,
    Duration freshness,
    RegisterSource source,
    Map<String, Expression> values) {

  public Register {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }
}
