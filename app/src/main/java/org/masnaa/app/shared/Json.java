package org.masnaa.app.shared;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as it is stored. Numbers with a fraction become {@code BigDecimal}, and a name nobody knows
 * is an error: what was written by one version of a record must not be half read by another.
 */
public final class Json {

  private final JsonMapper mapper =
      JsonMapper.builder()
          // What a record can say of itself is not one of its parts.
          .changeDefaultVisibility(
              visible -> visible.withIsGetterVisibility(JsonAutoDetect.Visibility.NONE))
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  public String text(Object value) {
    return mapper.writeValueAsString(value);
  }

  public byte[] bytes(Object value) {
    return mapper.writeValueAsBytes(value);
  }

  public <T> T read(String json, Class<T> type) {
    return mapper.readValue(json, type);
  }

  public <T> T read(String json, TypeReference<T> type) {
    return mapper.readValue(json, type);
  }

  public <T> T read(byte[] json, Class<T> type) {
    return mapper.readValue(json, type);
  }

  public <T> T read(byte[] json, TypeReference<T> type) {
    return mapper.readValue(json, type);
  }
}
