package org.masnaa.app.shared;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as it is stored. Numbers with a fraction become {@code BigDecimal}, and a name nobody knows
 * is an error: what was written by one version of a record must not be half read by another.
 */
public final class Json {

  private static final TypeReference<Map<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

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

  /** A record as an object of JSON, by the names of its parts. */
  public Map<String, @Nullable Object> fields(Object value) {
    return mapper.convertValue(value, OBJECT);
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
