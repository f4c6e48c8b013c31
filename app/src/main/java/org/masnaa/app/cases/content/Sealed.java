package org.masnaa.app.cases.content;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.Json;
import org.masnaa.app.shared.crypto.Envelope;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;

/**
 * Content as it lies in the database: encrypted, and bound to its place, so that a value copied to
 * another row, column or entity does not open there.
 */
@Component
public class Sealed {

  /** Where a sealed value belongs. */
  public record Place(String entity, String table, String row, String column) {
    String context() {
      return String.join("/", entity, table, row, column);
    }
  }

  private static final TypeReference<LinkedHashMap<String, @Nullable Object>> OBJECT =
      new TypeReference<>() {};

  private final Envelope envelope;
  private final Json json;

  Sealed(Envelope envelope, Json json) {
    this.envelope = envelope;
    this.json = json;
  }

  public byte[] seal(Map<String, ? extends @Nullable Object> object, Place place) {
    return envelope.encrypt(json.bytes(object), place.context());
  }

  public Map<String, @Nullable Object> open(byte[] sealed, Place place) {
    return json.read(envelope.decrypt(sealed, place.context()), OBJECT);
  }

  public byte[] sealText(String text, Place place) {
    return sealBytes(text.getBytes(StandardCharsets.UTF_8), place);
  }

  public String openText(byte[] sealed, Place place) {
    return new String(openBytes(sealed, place), StandardCharsets.UTF_8);
  }

  public byte[] sealBytes(byte[] bytes, Place place) {
    return envelope.encrypt(bytes, place.context());
  }

  public byte[] openBytes(byte[] sealed, Place place) {
    return envelope.decrypt(sealed, place.context());
  }
}
