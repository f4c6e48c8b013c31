package org.masnaa.service;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;
import org.masnaa.flow.Element;
import org.masnaa.flow.EventDefinition;
import org.masnaa.flow.ProcessModel;
import org.masnaa.source.CommonProblems;
import org.masnaa.source.Problems;
import org.masnaa.source.YamlFields;
import org.masnaa.source.YamlNode;
import org.masnaa.text.LocalText;

/** Reads the keys {@code timers}, {@code events} and {@code calls} of an example. */
final class OutsideReader {

  static final List<String> EVENT_KEYS = List.of("message", "signal", "key", "data");
  static final List<String> CALL_KEYS = List.of("outcome", "error", "data");

  private static final LocalText TIMER = new LocalText("المؤقت", "timer");
  private static final LocalText MESSAGE = new LocalText("الرسالة", "message");
  private static final LocalText SIGNAL = new LocalText("الإشارة", "signal");
  private static final LocalText CALL = new LocalText("الاستدعاء", "call activity");

  private final @Nullable ProcessModel process;
  private final Problems problems;
  private final GivenValues given;

  OutsideReader(@Nullable ProcessModel process, Problems problems) {
    this.process = process;
    this.problems = problems;
    this.given = new GivenValues(problems);
  }

  Outside read(YamlFields fields) {
    List<String> timers = new ArrayList<>();
    for (YamlNode.Scalar name : fields.scalars("timers")) {
      timers.add(known(name, TIMER, "timer", timers()));
    }
    List<Outside.Arrival> events = new ArrayList<>();
    fields.list("events").forEach(node -> event(node).ifPresent(events::add));
    Map<String, List<Outside.Return>> calls = new LinkedHashMap<>();
    for (YamlNode.Entry entry : fields.entries("calls")) {
      if (!calls().contains(entry.key())) {
        problems.add(
            CommonProblems.unknown(entry.at(), "example.call-unknown", CALL, entry.key(), calls()));
      }
      calls.put(entry.key(), returns(entry.value()));
    }
    return new Outside(timers, events, calls);
  }

  private String known(YamlNode.Scalar name, LocalText kind, String code, List<String> known) {
    if (process != null && !known.contains(name.text())) {
      problems.add(
          CommonProblems.unknown(
              name.at(), "example." + code + "-unknown", kind, name.text(), known));
    }
    return name.text();
  }

  private Optional<Outside.Arrival> event(YamlNode node) {
    YamlFields fields = YamlFields.of(node, EVENT_KEYS, problems);
    if (fields == null) {
      return Optional.empty();
    }
    YamlNode.Scalar signal = fields.scalar("signal");
    if (signal != null) {
      return Optional.of(
          new Outside.Arrival.Signal(known(signal, SIGNAL, "signal", signals()), fields.at()));
    }
    fields.required("message");
    YamlNode.Scalar message = fields.scalar("message");
    YamlNode key = fields.node("key");
    return message == null
        ? Optional.empty()
        : Optional.of(
            new Outside.Arrival.Message(
                known(message, MESSAGE, "message", messages()),
                key == null ? null : given.value(key, FeelType.ANY),
                data(fields),
                fields.at()));
  }

  private List<Outside.Return> returns(YamlNode node) {
    List<YamlNode> nodes =
        node instanceof YamlNode.Sequence several ? several.items() : List.of(node);
    List<Outside.Return> returns = new ArrayList<>();
    for (YamlNode one : nodes) {
      if (one instanceof YamlNode.Scalar word) {
        returns.add(new Outside.Return(word.text(), null, Map.of(), word.at()));
        continue;
      }
      YamlFields fields = YamlFields.of(one, CALL_KEYS, problems);
      if (fields != null) {
        returns.add(
            new Outside.Return(
                fields.text("outcome"), fields.text("error"), data(fields), fields.at()));
      }
    }
    return returns;
  }

  private Map<String, @Nullable Object> data(YamlFields fields) {
    Map<String, @Nullable Object> data = new LinkedHashMap<>();
    for (YamlNode.Entry entry : fields.entries("data")) {
      data.put(entry.key(), given.value(entry.value(), FeelType.ANY));
    }
    return data;
  }

  private List<String> timers() {
    return elements().stream()
        .filter(element -> definition(element) instanceof EventDefinition.Timer)
        .map(Element::id)
        .toList();
  }

  private List<String> messages() {
    List<String> names = new ArrayList<>();
    for (Element element : elements()) {
      if (definition(element) instanceof EventDefinition.Message message) {
        names.add(message.name());
      }
    }
    return names;
  }

  private List<String> signals() {
    List<String> names = new ArrayList<>();
    for (Element element : elements()) {
      if (definition(element) instanceof EventDefinition.Signal(String name)) {
        names.add(name);
      }
    }
    return names;
  }

  private List<String> calls() {
    return elements().stream()
        .filter(Element.CallActivity.class::isInstance)
        .map(Element::id)
        .toList();
  }

  private List<Element> elements() {
    return process == null ? List.of() : List.copyOf(process.elements());
  }

  /** What an element waits for. */
  private static @Nullable EventDefinition definition(Element element) {
    return switch (element) {
      case Element.CatchEvent event -> event.definition();
      case Element.BoundaryEvent event -> event.definition();
      case Element.StartEvent event -> event.definition();
      case Element.ReceiveTask task -> task.message();
      case Element.EndEvent event -> null;
      case Element.ThrowEvent event -> null;
      case Element.Activity activity -> null;
      case Element.Gateway gateway -> null;
    };
  }
}
