package org.masnaa.flow;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Scope;
import org.masnaa.text.LocalText;

/** Reads what goes out of a case and comes into it: messages, inputs and outputs. */
final class MessageReader {

  private final Reading reading;

  MessageReader(Reading reading) {
    this.reading = reading;
  }

  /**
   * Reads which message is sent or awaited.
   *
   * @param referring where {@code messageRef} stands
   * @param element where {@code masnaa:key} stands
   * @param values what is sent or kept
   */
  EventDefinition.Message read(Tag referring, Tag element, List<Mapping> values) {
    String reference = referring.take("messageRef");
    referring.take("operationRef");
    String name =
        reference == null ? null : reading.ids().definition("message", reference).orElse(null);
    if (name == null) {
      reading.missing(
          referring,
          "messageRef",
          new LocalText(
              "اختر رسالة معرّفة في أول الملف.",
              "Choose a message that is defined at the head of the file."));
      name = "";
    }
    String key = element.masnaa("key");
    return new EventDefinition.Message(
        name, key == null ? null : reading.formula(key, element.at()), values);
  }

  List<Mapping> inputs(Tag tag) {
    return mappings(tag, "input", null);
  }

  /** What comes back has fields of its own, which only the other side knows. */
  List<Mapping> outputs(Tag tag) {
    return mappings(tag, "output", Scope.open());
  }

  /** What is written when a token comes here. */
  List<Mapping> sets(Tag tag) {
    return mappings(tag, "set", null);
  }

  private List<Mapping> mappings(Tag tag, String kind, @Nullable Scope scope) {
    List<Mapping> mappings = new ArrayList<>();
    for (Tag mapping : tag.extensions(kind)) {
      String name = mapping.name();
      String value = mapping.take("value");
      mapping.close();
      if (!TaskReader.isWord(name) || value == null) {
        reading.missing(
            mapping,
            value == null ? "value" : "name",
            new LocalText("اكتب الاسم والقيمة.", "Write both name and value."));
        continue;
      }
      Formula formula =
          scope == null
              ? reading.formula(value, mapping.at())
              : reading.formula(value, mapping.at(), scope);
      if (formula != null) {
        mappings.add(new Mapping(name, formula));
      }
    }
    return List.copyOf(mappings);
  }
}
