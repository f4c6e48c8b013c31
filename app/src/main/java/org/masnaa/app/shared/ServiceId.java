package org.masnaa.app.shared;

/** A service of an entity, written {@code entity/name} in packages and addresses. */
public record ServiceId(EntityId entity, String name) {

  public ServiceId(String entity, String name) {
    this(new EntityId(entity), name);
  }

  /** Reads {@code entity/name}. */
  public static ServiceId of(String text) {
    int slash = text.indexOf('/');
    if (slash < 1 || slash == text.length() - 1 || text.indexOf('/', slash + 1) >= 0) {
      throw new IllegalArgumentException("A service is written entity/name: " + text);
    }
    return new ServiceId(text.substring(0, slash), text.substring(slash + 1));
  }

  @Override
  public String toString() {
    return entity + "/" + name;
  }
}
