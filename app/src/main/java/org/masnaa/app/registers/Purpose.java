package org.masnaa.app.registers;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.CaseId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.service.Service;
import org.masnaa.text.LocalText;

/**
 * Why registers are asked, and what may be asked.
 *
 * @param by who asks
 * @param allowed the data contract: every attribute that may be read, with its ground
 * @param caseId the case it is for; null before there is one
 */
public record Purpose(
    Actor by, ServiceId service, Map<String, Ground> allowed, @Nullable CaseId caseId) {

  public Purpose {
    allowed = Map.copyOf(allowed);
  }

  /**
   * What allows an attribute to be read.
   *
   * @param clause the place in the law, or null
   */
  public record Ground(LocalText text, @Nullable String clause) {}

  /** The purposes that a service package declares under {@code reads}. */
  public static Purpose of(Actor by, Service service, @Nullable CaseId caseId) {
    Map<String, Ground> allowed = new LinkedHashMap<>();
    for (Service.Reads reads : service.reads()) {
      allowed.put(reads.attribute().name(), new Ground(reads.purpose().text(), reads.clause()));
    }
    return new Purpose(by, new ServiceId(service.entity(), service.name()), allowed, caseId);
  }
}
