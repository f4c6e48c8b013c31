package org.masnaa.app.catalogue;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.ServiceId;
import org.springframework.stereotype.Component;

/**
 * Which version is current. Every question first asks the database whether something was ordered
 * since, so that all nodes change at the same moment.
 */
@Component
class Activations {

  private record Known(long last, Map<ServiceId, List<Activation>> byService) {}

  private final ActivationStore store;
  private final InstantSource clock;
  private final AtomicReference<Known> known = new AtomicReference<>(new Known(-1, Map.of()));

  Activations(ActivationStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /** The current version of every service that has one. */
  Map<ServiceId, Integer> current() {
    Map<ServiceId, Integer> current = new LinkedHashMap<>();
    Instant now = clock.instant();
    latest()
        .byService()
        .forEach((service, orders) -> {
          Activation order = inForce(orders, now);
          Integer version = order == null ? null : order.version();
          if (version != null) {
            current.put(service, version);
          }
        });
    return current;
  }

  /** The current version, or empty when it was never published or is retired. */
  Optional<Integer> current(ServiceId service) {
    Activation order = inForce(history(service), clock.instant());
    return order == null ? Optional.empty() : Optional.ofNullable(order.version());
  }

  /** Of the orders whose time has come the last one. */
  private static @Nullable Activation inForce(List<Activation> orders, Instant now) {
    Activation found = null;
    for (Activation each : orders) {
      if (!each.from().isAfter(now)) {
        found = each;
      }
    }
    return found;
  }

  /** All orders, in the order in which they take effect. */
  List<Activation> history(ServiceId service) {
    return latest().byService().getOrDefault(service, List.of());
  }

  private Known latest() {
    Known before = known.get();
    long last = store.last();
    if (last == before.last()) {
      return before;
    }
    Map<ServiceId, List<Activation>> byService = new LinkedHashMap<>();
    for (Activation each : store.all()) {
      byService.computeIfAbsent(each.service(), service -> new java.util.ArrayList<>()).add(each);
    }
    Known now = new Known(last, byService);
    known.set(now);
    return now;
  }
}
