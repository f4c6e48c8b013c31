package org.masnaa.service;

import java.time.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Expression;
import org.masnaa.form.Attribute;
import org.masnaa.legal.Term;
import org.masnaa.text.LocalText;

/**
 * What service.yaml says.
 *
 * @param entity the tenant that offers it
 * @param name its name within the entity
 * @param reads the data contract: nothing else can be read
 */
public record Service(
    String entity,
    String name,
    About about,
    Terms terms,
    List<Reads> reads,
    Vocabulary vocabulary,
    Handling handling) {

  public Service {
    reads = List.copyOf(reads);
  }

  /** {@code entity/name}. */
  public String id() {
    return entity + "/" + name;
  }

  public LocalText title() {
    return about.title();
  }

  public Optional<Reads> reads(String attribute) {
    return reads.stream().filter(r -> r.attribute().name().equals(attribute)).findFirst();
  }

  /** What the public is told. */
  public record About(
      LocalText title,
      LocalText summary,
      List<Audience> audience,
      List<String> events,
      List<Law> law) {
    public About {
      audience = List.copyOf(audience);
      events = List.copyOf(events);
      law = List.copyOf(law);
    }
  }

  /** Whom a service is for. */
  public enum Audience {
    CITIZEN(new LocalText("المواطنون", "Citizens")),
    RESIDENT(new LocalText("المقيمون", "Residents")),
    BUSINESS(new LocalText("الأعمال", "Businesses")),
    VISITOR(new LocalText("الزوار", "Visitors"));

    private final LocalText label;

    Audience(LocalText label) {
      this.label = label;
    }

    public LocalText label() {
      return label;
    }
  }

  /** A law the service rests on. */
  public record Law(LocalText title, String clause) {}

  /**
   * On what terms it is offered.
   *
   * @param promise the legal clock, or null when nothing is promised
   * @param eligible gives true for those who may apply, or null when all may
   * @param fee gives a number in the country's currency, or null when it is free
   */
  public record Terms(
      @Nullable Term promise, Assurance assurance, @Nullable Rule eligible, @Nullable Rule fee) {}

  /** How sure the entity must be who applies (levels of eIDAS, article 8). */
  public enum Assurance {
    LOW,
    SUBSTANTIAL,
    HIGH
  }

  /**
   * One line of the data contract.
   *
   * @param clause the place in the law that allows it, or null
   */
  public record Reads(Attribute attribute, Purpose purpose, @Nullable String clause) {}

  /**
   * Why an attribute is read.
   *
   * @param code a word of the closed list, or {@code other} when the package gives its own text
   */
  public record Purpose(String code, LocalText text) {}

  /** The words of the service, by their names in other files. */
  public record Vocabulary(
      Map<String, LocalText> roles,
      Map<String, Party> parties,
      Map<String, LocalText> reasons,
      Map<String, TextTemplate> messages) {
    public Vocabulary {
      roles = ordered(roles);
      parties = ordered(parties);
      reasons = ordered(reasons);
      messages = ordered(messages);
    }

    /** What a role or a party is called; null when the service has none of that name. */
    public @Nullable LocalText role(String name) {
      Party party = parties.get(name);
      return party == null ? roles.get(name) : party.title();
    }

    private static <V> Map<String, V> ordered(Map<String, V> map) {
      return Collections.unmodifiableMap(new LinkedHashMap<>(map));
    }
  }

  /**
   * Somebody besides the applicant who has a part in the case.
   *
   * @param person over answers and attributes; gives the national id of who it is
   */
  public record Party(LocalText title, Expression person) {}

  /**
   * What becomes of the data.
   *
   * @param index names of data that officers may search
   * @param measures names of answers that may leave for statistics
   */
  public record Handling(List<String> index, List<String> measures, Retention retention) {
    public Handling {
      index = List.copyOf(index);
      measures = List.copyOf(measures);
    }
  }

  /** How long drafts and cases are kept. */
  public record Retention(Period drafts, Period cases) {}
}
