package org.masnaa.service;

import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Expression;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.Scope;
import org.masnaa.form.Attribute;
import org.masnaa.form.FeelTexts;
import org.masnaa.legal.Term;
import org.masnaa.service.Service.About;
import org.masnaa.service.Service.Assurance;
import org.masnaa.service.Service.Audience;
import org.masnaa.service.Service.Law;
import org.masnaa.service.Service.Party;
import org.masnaa.service.Service.Purpose;
import org.masnaa.service.Service.Reads;
import org.masnaa.service.Service.Retention;
import org.masnaa.service.Service.Vocabulary;
import org.masnaa.source.CommonProblems;
import org.masnaa.source.Problems;
import org.masnaa.source.YamlFields;
import org.masnaa.source.YamlNode;
import org.masnaa.text.LocalText;

/** Reads what service.yaml says without looking at other files. */
final class ServiceReader {

  static final List<String> KEYS =
      List.of(
          "service",
          "title",
          "summary",
          "audience",
          "events",
          "law",
          "promise",
          "assurance",
          "eligible",
          "fee",
          "reads",
          "roles",
          "parties",
          "reasons",
          "messages",
          "outputs",
          "index",
          "measures",
          "retention");
  static final List<String> LAW_KEYS = List.of("title", "clause");
  static final List<String> READS_KEYS = List.of("attribute", "for", "clause");
  static final List<String> PARTY_KEYS = List.of("title", "person");
  static final List<String> RETENTION_KEYS = List.of("draft", "case");

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,59}");
  private static final LocalText NOTHING = new LocalText("", "");

  private final YamlFields fields;
  private final AttributeCatalogue catalogue;
  private final Problems problems;

  ServiceReader(YamlFields fields, AttributeCatalogue catalogue, Problems problems) {
    this.fields = fields;
    this.catalogue = catalogue;
    this.problems = problems;
  }

  /** The id as {@code entity/name}, which must be the folder's. */
  String id(String folder) {
    YamlNode.Scalar scalar = fields.required("service") == null ? null : fields.scalar("service");
    if (scalar != null && !scalar.text().equals(folder)) {
      problems.add(ServiceProblems.otherFolder(scalar.at(), scalar.text(), folder));
    }
    return scalar == null || !scalar.text().contains("/") ? "entity/" + folder : scalar.text();
  }

  About about() {
    LocalText title = fields.requiredLocalText("title");
    LocalText summary = fields.requiredLocalText("summary");
    fields.required("audience");
    List<Audience> audience = new ArrayList<>();
    for (YamlNode.Scalar word : fields.scalars("audience")) {
      Optional<Audience> found = Words.find(Audience.class, word.text());
      if (found.isEmpty()) {
        problems.add(ServiceProblems.unknownWord(word.at(), word.text(), Words.of(Audience.class)));
      }
      found.ifPresent(audience::add);
    }
    return new About(
        title == null ? NOTHING : title,
        summary == null ? NOTHING : summary,
        audience,
        names("events"),
        law());
  }

  private List<Law> law() {
    fields.required("law");
    List<Law> laws = new ArrayList<>();
    for (YamlNode node : fields.list("law")) {
      YamlFields keys = YamlFields.of(node, LAW_KEYS, problems);
      LocalText title = keys == null ? null : keys.requiredLocalText("title");
      String clause = keys == null ? null : keys.text("clause");
      if (title != null) {
        laws.add(new Law(title, clause == null ? "" : clause));
      }
    }
    return laws;
  }

  @Nullable Term promise() {
    YamlNode.Scalar scalar = fields.scalar("promise");
    if (scalar == null) {
      return null;
    }
    Optional<Term> term = Term.parse(scalar.text());
    if (term.isEmpty()) {
      problems.add(ServiceProblems.term(scalar.at(), scalar.text()));
    }
    return term.orElse(null);
  }

  Assurance assurance() {
    YamlNode.Scalar scalar = fields.scalar("assurance");
    if (scalar == null) {
      return Assurance.SUBSTANTIAL;
    }
    Optional<Assurance> found = Words.find(Assurance.class, scalar.text());
    if (found.isEmpty()) {
      problems.add(
          ServiceProblems.unknownWord(scalar.at(), scalar.text(), Words.of(Assurance.class)));
    }
    return found.orElse(Assurance.HIGH);
  }

  List<Reads> reads() {
    Map<String, Reads> reads = new LinkedHashMap<>();
    for (YamlNode node : fields.list("reads")) {
      YamlFields keys = YamlFields.of(node, READS_KEYS, problems);
      if (keys == null) {
        continue;
      }
      YamlNode.Scalar name = keys.required("attribute") == null ? null : keys.scalar("attribute");
      Purpose purpose = purpose(keys);
      String clause = keys.text("clause");
      Attribute attribute = name == null ? null : attribute(name);
      if (attribute != null && reads.containsKey(attribute.name()) && name != null) {
        problems.add(ServiceProblems.readTwice(name.at(), attribute.name()));
      } else if (attribute != null && purpose != null) {
        reads.put(attribute.name(), new Reads(attribute, purpose, clause));
      }
    }
    return List.copyOf(reads.values());
  }

  private @Nullable Attribute attribute(YamlNode.Scalar name) {
    Attribute attribute = catalogue.attribute(name.text()).orElse(null);
    if (attribute == null) {
      problems.add(
          CommonProblems.unknown(
              name.at(),
              "service.attribute-unknown",
              new LocalText("البيان", "attribute"),
              name.text(),
              catalogue.names()));
    }
    return attribute;
  }

  /** A word of the closed list, or the package's own text in both languages. */
  private @Nullable Purpose purpose(YamlFields keys) {
    YamlNode node = keys.required("for");
    if (node instanceof YamlNode.Mapping) {
      LocalText text = YamlFields.localText(node, problems);
      return text == null ? null : new Purpose("other", text);
    }
    YamlNode.Scalar word = keys.scalar("for");
    Purpose purpose = word == null ? null : Purposes.find(word.text());
    if (word != null && purpose == null) {
      problems.add(
          CommonProblems.unknown(
              word.at(),
              "service.purpose-unknown",
              new LocalText("الغرض", "purpose"),
              word.text(),
              Purposes.texts().keySet()));
    }
    return purpose;
  }

  /**
   * The words of the service.
   *
   * @param scope what tells who a party is: answers and attributes
   */
  Vocabulary vocabulary(FeelTexts feel, Scope scope) {
    Map<String, TextTemplate> messages = new LinkedHashMap<>();
    texts("messages").forEach((name, text) -> messages.put(name, new TextTemplate(text)));
    return new Vocabulary(texts("roles"), parties(feel, scope), texts("reasons"), messages);
  }

  private Map<String, Party> parties(FeelTexts feel, Scope scope) {
    Map<String, Party> parties = new LinkedHashMap<>();
    for (YamlNode.Entry entry : fields.entries("parties")) {
      boolean taken =
          fields.node("roles") instanceof YamlNode.Mapping roles
              && roles.value(entry.key()) != null;
      if (!isName(entry.key()) || taken) {
        problems.add(ServiceProblems.name(entry.at(), entry.key()));
      }
      YamlFields keys = YamlFields.of(entry.value(), PARTY_KEYS, problems);
      LocalText title = keys == null ? null : keys.requiredLocalText("title");
      Expression person =
          keys == null ? null : feel.required(keys, "person", scope, FeelType.STRING);
      if (title != null && person != null) {
        parties.put(entry.key(), new Party(title, person));
      }
    }
    return parties;
  }

  private static boolean isName(String text) {
    return NAME.matcher(text).matches() && !text.equals("applicant");
  }

  private Map<String, LocalText> texts(String key) {
    Map<String, LocalText> texts = new LinkedHashMap<>();
    for (YamlNode.Entry entry : fields.entries(key)) {
      if (!isName(entry.key())) {
        problems.add(ServiceProblems.name(entry.at(), entry.key()));
      }
      LocalText text = YamlFields.localText(entry.value(), problems);
      texts.put(entry.key(), text == null ? NOTHING : text);
    }
    return texts;
  }

  List<String> names(String key) {
    return fields.scalars(key).stream().map(YamlNode.Scalar::text).toList();
  }

  Retention retention() {
    YamlFields keys = YamlFields.of(fields.required("retention"), RETENTION_KEYS, problems);
    return keys == null
        ? new Retention(Period.ZERO, Period.ZERO)
        : new Retention(period(keys, "draft"), period(keys, "case"));
  }

  private Period period(YamlFields keys, String key) {
    keys.required(key);
    YamlNode.Scalar scalar = keys.scalar(key);
    Optional<Period> period = scalar == null ? Optional.empty() : Periods.parse(scalar.text());
    if (scalar != null && period.isEmpty()) {
      problems.add(ServiceProblems.period(scalar.at(), scalar.text()));
    }
    return period.orElse(Period.ZERO);
  }
}
