package org.masnaa.service;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.Expression;
import org.masnaa.feel.FeelType;
import org.masnaa.form.Attribute;
import org.masnaa.source.Problems;

/**
 * Every attribute that registers offer to services. Read from one YAML file per register:
 *
 * <pre>{@code
 * register: population
 * label: {ar: سجل السكان, en: Population register}
 * owner: moi              # the entity that approves who reads it
 * freshness: P1D          # how long an answer is taken as true
 * tables:                 # drawn here, kept by the program; or source: for one kept elsewhere
 *   - {table: passport, key: number, people: [holder], columns: {number: text, holder: text}}
 * attributes:
 *   - attribute: person.birthDate
 *     label: {ar: تاريخ الميلاد, en: Date of birth}
 *     type: date            # a type of form.yaml: text, whole-number, decimal, money, date, yes-no,
 *                           # one-of, many-of; or record, list
 *     class: personal       # public, personal (the usual), sensitive
 *     words: [{ar: يوم الميلاد, en: Birthday}]   # what else people call it
 *     example: 1990-03-01   # of the person of an example that does not say another
 *   - attribute: person.age
 *     label: {ar: العمر, en: Age}
 *     type: whole-number
 *     derived: 'years and months duration(person.birthDate, today).years'
 *   - attribute: person.gender
 *     label: {ar: الجنس, en: Gender}
 *     type: one-of
 *     options: {female: {ar: أنثى, en: Female}, male: {ar: ذكر, en: Male}}
 *     example: female
 *   - attribute: person.name
 *     label: {ar: الاسم, en: Name}
 *     type: record
 *     fields: {ar: text, en: text}
 *     shows: {ar: value.ar, en: value.en}        # FEEL over value, for records and lists
 *     example: {ar: نورة أحمد, en: Noora Ahmed}
 *   - attribute: person.passport
 *     label: {ar: جواز السفر, en: Passport}
 *     type: text
 *     value: 'passport[1].number'                # FEEL over the tables, or over the answer
 *   - attribute: person.children
 *     label: {ar: الأبناء, en: Children}
 *     type: list
 *     fields: {id: text, name: {type: record, fields: {ar: text, en: text}}}
 *     shows: {ar: 'string join(value.name.ar, "، ")', en: 'string join(value.name.en, ", ")'}
 *     example: []
 * }</pre>
 */
public final class AttributeCatalogue {

  private final Map<String, Attribute> attributes;
  private final Map<String, Register> registers;

  private AttributeCatalogue(Map<String, Attribute> attributes, Map<String, Register> registers) {
    this.attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    this.registers = Collections.unmodifiableMap(new LinkedHashMap<>(registers));
  }

  public static AttributeCatalogue of(Collection<Attribute> attributes) {
    Map<String, Attribute> byName = new LinkedHashMap<>();
    attributes.forEach(attribute -> byName.put(attribute.name(), attribute));
    return new AttributeCatalogue(byName, Map.of());
  }

  /**
   * Reads the files of all registers; attributes with problems are left out.
   *
   * @param files content by file name
   */
  public static AttributeCatalogue read(Map<String, byte[]> files, Problems problems) {
    CatalogueReader reader = new CatalogueReader(problems);
    return new AttributeCatalogue(reader.read(files), reader.registers());
  }

  public List<Register> registers() {
    return List.copyOf(registers.values());
  }

  public Optional<Register> register(String name) {
    return Optional.ofNullable(registers.get(name));
  }

  public List<Attribute> attributes() {
    return List.copyOf(attributes.values());
  }

  public Set<String> names() {
    return attributes.keySet();
  }

  public Optional<Attribute> attribute(String name) {
    return Optional.ofNullable(attributes.get(name));
  }

  /**
   * Values by dotted name with those of the derived attributes added where they are not given.
   *
   * @param stored what registers hold about a person
   */
  public Map<String, @Nullable Object> complete(
      Map<String, ? extends @Nullable Object> stored, LocalDate today, Budget budget) {
    Map<String, @Nullable Object> data = contexts(stored);
    data.put("today", today);
    Map<String, @Nullable Object> complete = new LinkedHashMap<>(stored);
    for (Attribute attribute : attributes.values()) {
      Expression formula = attribute.derived();
      if (formula != null && !complete.containsKey(attribute.name())) {
        complete.put(attribute.name(), formula.evaluate(data, budget));
      }
    }
    return Collections.unmodifiableMap(complete);
  }

  /** The names a FEEL text may use when it may read these attributes: contexts by first part. */
  public static Map<String, FeelType> scope(Collection<Attribute> readable) {
    Map<String, Map<String, FeelType>> contexts = new LinkedHashMap<>();
    for (Attribute attribute : readable) {
      int dot = attribute.name().indexOf('.');
      contexts
          .computeIfAbsent(attribute.name().substring(0, dot), root -> new LinkedHashMap<>())
          .put(attribute.name().substring(dot + 1), attribute.type().feelType());
    }
    Map<String, FeelType> scope = new LinkedHashMap<>();
    contexts.forEach((root, fields) -> scope.put(root, FeelType.context(fields)));
    return scope;
  }

  /** Values by dotted name as the contexts that FEEL sees: {@code person} with its fields. */
  public static Map<String, @Nullable Object> contexts(
      Map<String, ? extends @Nullable Object> values) {
    Map<String, Map<String, @Nullable Object>> contexts = new LinkedHashMap<>();
    values.forEach((name, value) -> {
      int dot = name.indexOf('.');
      contexts
          .computeIfAbsent(name.substring(0, dot), root -> new LinkedHashMap<>())
          .put(name.substring(dot + 1), value);
    });
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    contexts.forEach((root, fields) -> data.put(root, Collections.unmodifiableMap(fields)));
    return data;
  }
}
