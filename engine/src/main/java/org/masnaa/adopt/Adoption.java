package org.masnaa.adopt;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.masnaa.flow.BpmnReader;
import org.masnaa.importing.ProcessForm;
import org.masnaa.source.Problems;
import org.masnaa.source.Xml;
import org.masnaa.source.XmlElement;
import org.masnaa.source.XmlWriter;

/** Makes draft packages from the models of other engines. */
public final class Adoption {

  private static final int MAX_NAME = 50;

  private static final Set<String> PICTURE =
      Set.of("documentation", "laneSet", "extensionElements");

  /** The largest model that is adopted, in bytes. */
  public static final int MAX_BYTES = Xml.MAX_BYTES;

  private record Source(String file, XmlElement root, XmlElement process, String name) {
    String id() {
      return String.valueOf(process.attribute("id"));
    }
  }

  /** A process written anew, with what else became known of it. */
  private record Rewritten(
      Source source,
      XmlElement xml,
      Variables variables,
      Map<String, String> roles,
      Set<String> calls,
      Notes notes) {}

  private final Map<String, byte[]> files;
  private final Map<String, byte[]> beside;
  private final FormFiles forms;
  private final String folder;
  private final Problems problems = new Problems();

  private Adoption(
      Map<String, byte[]> files, Map<String, byte[]> beside, FormFiles forms, String folder) {
    this.files = files;
    this.beside = beside;
    this.forms = forms;
    this.folder = folder;
  }

  /**
   * What adoption came to.
   *
   * @param drafts one for each process, in the order of the files
   * @param problems of files that could not be read at all
   */
  public record Result(List<Draft> drafts, List<org.masnaa.source.Problem> problems) {}

  /**
   * Adopts models together, so that one can call the other.
   *
   * @param files BPMN and DMN files by name
   * @param beside other files of the same folders by name; their decisions are taken along
   * @param folder where the draft will lie, as {@code entity/service}; processes that no other one
   *     calls each make a draft, and if there are several, each gets a folder below the last name
   */
  public static Result adopt(Map<String, byte[]> files, Map<String, byte[]> beside, String folder) {
    return adopt(files, beside, Map.of(), folder);
  }

  /**
   * Adopts models together, with the questions of their forms.
   *
   * @param forms JSON documents beside the models by file name, as maps, lists, texts, numbers and
   *     flags; those that are no forms are passed over
   */
  public static Result adopt(
      Map<String, byte[]> files,
      Map<String, byte[]> beside,
      Map<String, Object> forms,
      String folder) {
    return new Adoption(files, beside, new FormFiles(forms), folder).run();
  }

  private Result run() {
    List<Source> sources = new ArrayList<>();
    files.forEach((file, content) -> {
      if (!file.endsWith(".dmn")) {
        sources.addAll(sources(file, content, sources));
      }
    });
    Map<String, byte[]> all = new LinkedHashMap<>(beside);
    all.putAll(files);
    DecisionFiles decisions = new DecisionFiles(all);
    Beside found = new Beside(decisions.decisions(), forms);
    Set<String> known = new LinkedHashSet<>();
    sources.forEach(source -> known.add(source.id()));
    Map<String, Set<String>> taken = new LinkedHashMap<>();
    Map<String, Rewritten> rewritten = rewrite(sources, known, found, taken);
    rewritten
        .values()
        .forEach(each ->
            Taken.by(each.source().process(), each.variables().free())
                .forEach((id, names) ->
                    taken.computeIfAbsent(id, k -> new LinkedHashSet<>()).addAll(names)));
    if (!taken.isEmpty()) {
      rewritten.putAll(rewrite(sources, known, found, taken));
    }
    return new Result(drafts(rewritten, decisions), problems.sorted());
  }

  /** A process that another one calls lies in the package of that one. */
  private List<Draft> drafts(Map<String, Rewritten> all, DecisionFiles decisions) {
    Set<String> called = new LinkedHashSet<>();
    all.values().forEach(each -> called.addAll(each.calls()));
    List<Rewritten> heads =
        all.values().stream().filter(each -> !called.contains(each.source().id())).toList();
    // Processes that only call each other have no head.
    List<Rewritten> chosen = heads.isEmpty() ? List.copyOf(all.values()) : heads;
    String last = folder.substring(folder.indexOf('/') + 1);
    List<Draft> drafts = new ArrayList<>();
    for (Rewritten head : chosen) {
      String service = chosen.size() == 1 ? folder : last + "/" + head.source().name();
      drafts.add(draft(head, with(head, all), service, decisions));
    }
    return drafts;
  }

  /** The processes that one calls, and those that they call. */
  private static List<Rewritten> with(Rewritten head, Map<String, Rewritten> all) {
    Map<String, Rewritten> found = new LinkedHashMap<>();
    Deque<String> open = new ArrayDeque<>(head.calls());
    while (!open.isEmpty()) {
      Rewritten each = all.get(open.remove());
      if (each != null && !each.equals(head) && found.put(each.source().id(), each) == null) {
        open.addAll(each.calls());
      }
    }
    return List.copyOf(found.values());
  }

  private List<Source> sources(String file, byte[] content, List<Source> before) {
    XmlElement root = Xml.read(file, content, problems);
    if (root == null) {
      return List.of();
    }
    List<XmlElement> processes =
        root.children(BpmnReader.MODEL, "process").stream().filter(Adoption::runs).toList();
    if (processes.isEmpty()) {
      // Says what is wrong, as for any other file.
      BpmnReader.read(file, content, problems);
    }
    List<Source> sources = new ArrayList<>();
    for (XmlElement process : processes) {
      String stem = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
      String name =
          processes.size() == 1
              ? slug(stem.replaceAll("\\.(bpmn20\\.xml|bpmn|xml)$", ""))
              : slug(String.valueOf(process.attribute("id")));
      String wanted = name;
      long same =
          java.util.stream.Stream.concat(before.stream(), sources.stream())
              .filter(s -> s.name().equals(wanted) || s.name().startsWith(wanted + "-"))
              .count();
      sources.add(new Source(file, root, process, same == 0 ? name : name + "-" + (same + 1)));
    }
    return sources;
  }

  private static boolean runs(XmlElement process) {
    return process.children().stream().anyMatch(c -> !PICTURE.contains(c.name()));
  }

  private static Map<String, Rewritten> rewrite(
      List<Source> sources, Set<String> known, Beside beside, Map<String, Set<String>> taken) {
    Map<String, Rewritten> rewritten = new LinkedHashMap<>();
    for (Source source : sources) {
      Set<String> names = taken.getOrDefault(source.id(), Set.of());
      rewritten.put(source.id(), rewrite(source, known, beside, names));
    }
    return rewritten;
  }

  /** {@code taken}: what those that call the process take back from it. */
  private static Rewritten rewrite(
      Source source, Set<String> known, Beside beside, Set<String> taken) {
    Notes notes = new Notes();
    Variables variables = new Variables();
    taken.forEach(name -> variables.read(Set.of(name), name));
    Set<String> calls = new LinkedHashSet<>();
    Adopting adopting =
        new Adopting(
            notes,
            variables,
            new Expressions(notes, variables),
            known,
            calls,
            beside,
            new ArrayList<>());
    ProcessRewriter rewriter = new ProcessRewriter(adopting);
    XmlElement xml =
        new DefinitionsRewriter(adopting, rewriter).rewrite(source.root(), source.process());
    return new Rewritten(source, xml, variables, rewriter.people().roles(), calls, notes);
  }

  private static Draft draft(
      Rewritten head, List<Rewritten> called, String service, DecisionFiles decisions) {
    Map<String, String> roles = new LinkedHashMap<>(head.roles());
    List<Note> notes = new ArrayList<>(head.notes().sorted());
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Rewritten each : called) {
      each.roles().forEach(roles::putIfAbsent);
      notes.addAll(each.notes().sorted());
    }
    Source source = head.source();
    Map<String, ProcessForm> tasks = new LinkedHashMap<>(head.variables().tasks());
    called.forEach(each -> each.variables().tasks().forEach(tasks::putIfAbsent));
    DraftTexts texts = new DraftTexts(service, source.process(), head.variables(), tasks, roles);
    files.put("service.yaml", bytes(texts.service()));
    files.put("form.yaml", bytes(texts.form()));
    files.put("process.bpmn", bytes(XmlWriter.write(head.xml())));
    for (Rewritten each : called) {
      files.put("processes/" + each.source().name() + ".bpmn", bytes(XmlWriter.write(each.xml())));
    }
    List<Rewritten> all = new ArrayList<>(called);
    all.add(head);
    for (DecisionFile decision : decisions.decisions().values()) {
      byte[] content = decisions.content(decision.path());
      boolean used = all.stream().anyMatch(each -> uses(each.xml(), decision.path()));
      if (content != null && used) {
        files.put(decision.path(), content);
      }
    }
    return new Draft(source.name(), source.file(), source.id(), files, notes);
  }

  private static boolean uses(XmlElement element, String path) {
    String decision = element.attribute(BpmnReader.NAMESPACE, "decision");
    return (decision != null && decision.startsWith(path + "#"))
        || element.children().stream().anyMatch(child -> uses(child, path));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** A name in small Latin letters, digits and hyphens. */
  static String slug(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .replaceAll("([a-z])([A-Z])", "$1-$2")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^[-0-9]+|-+$", "");
    String name = plain.isEmpty() ? "process" : plain;
    return name.length() > MAX_NAME ? name.substring(0, MAX_NAME).replaceAll("-+$", "") : name;
  }
}
