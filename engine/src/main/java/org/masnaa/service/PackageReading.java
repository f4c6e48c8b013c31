package org.masnaa.service;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.masnaa.dmn.DecisionModel;
import org.masnaa.dmn.DmnReader;
import org.masnaa.feel.FeelType;
import org.masnaa.flow.BpmnReader;
import org.masnaa.flow.ProcessModel;
import org.masnaa.flow.Proof;
import org.masnaa.flow.ProofProblems;
import org.masnaa.flow.Prover;
import org.masnaa.form.Attribute;
import org.masnaa.form.FeelTexts;
import org.masnaa.form.Form;
import org.masnaa.form.FormReader;
import org.masnaa.form.FormSurroundings;
import org.masnaa.service.PackageReader.Reading;
import org.masnaa.service.Service.Handling;
import org.masnaa.service.Service.Reads;
import org.masnaa.service.Service.Terms;
import org.masnaa.source.Position;
import org.masnaa.source.Problems;
import org.masnaa.source.Yaml;
import org.masnaa.source.YamlFields;
import org.masnaa.source.YamlNode;

/** One reading of one package, from the files to the package or its problems. */
final class PackageReading {

  private final PackageFiles files;
  private final AttributeCatalogue catalogue;
  private final Set<String> jobs;
  private final Problems problems = new Problems();
  private @Nullable Form readForm;

  PackageReading(PackageFiles files, AttributeCatalogue catalogue, Set<String> jobs) {
    this.files = files;
    this.catalogue = catalogue;
    this.jobs = jobs;
  }

  Reading read() {
    new FileCheck(files, problems).check();
    YamlFields fields = YamlFields.of(yaml(FileCheck.SERVICE), ServiceReader.KEYS, problems);
    YamlNode formRoot = yaml(FileCheck.FORM);
    ProcessModel process = process();
    Map<String, ProcessModel> called = called(process);
    Map<String, DecisionModel> decisions = decisions();
    ServicePackage read =
        fields == null ? null : read(fields, formRoot, process, called, decisions);
    return new Reading(problems.isEmpty() ? read : null, readForm, problems.sorted());
  }

  private @Nullable ServicePackage read(
      YamlFields fields,
      @Nullable YamlNode formRoot,
      @Nullable ProcessModel process,
      Map<String, ProcessModel> called,
      Map<String, DecisionModel> decisions) {
    ServiceReader reader = new ServiceReader(fields, catalogue, problems);
    List<Reads> reads = reader.reads();
    CaseNames names = names(reads, formRoot, process, called, decisions);
    AttributeUse use = new AttributeUse(catalogue, readPositions(fields), problems);
    FeelTexts feel = new FeelTexts(problems, use::see);
    Service service = service(fields, reader, reads, names, feel, decisions);
    Form form = form(formRoot, reads, names, feel);
    readForm = form.pages().isEmpty() ? null : form;
    Map<String, Output> outputs = outputs(fields, names);
    PackageContents contents =
        new PackageContents(service, form, process, called, decisions, outputs);
    new ReferenceCheck(contents, names, use, problems).check(fields, formRoot);
    if (process != null) {
      new ProcessCheck(contents, process, names, use, problems).check(jobs);
      prove(process);
      called
          .values()
          .forEach(part -> {
            new ProcessCheck(contents, part, names, use, problems).check(jobs);
            prove(part);
          });
    }
    List<Example> examples = new ExamplesReader(contents, catalogue, problems).read(files);
    if (problems.isEmpty()) {
      use.reportUnused();
    }
    return process == null
        ? null
        : new ServicePackage(
            service, form, process, called, decisions, outputs, examples, Canonical.hash(files));
  }

  /**
   * Who sends the messages it waits for may stand in another package, so that is not asked here.
   */
  private void prove(ProcessModel process) {
    if (Prover.prove(process) instanceof Proof.Unsound(List<Proof.Flaw> flaws)) {
      flaws.stream()
          .filter(flaw -> flaw.kind() != Proof.Flaw.Kind.NOT_SENT)
          .forEach(flaw -> problems.add(ProofProblems.problem(process, flaw)));
    }
  }

  private @Nullable YamlNode yaml(String path) {
    byte[] content = files.content(path);
    return content == null ? null : Yaml.read(path, content, problems);
  }

  private @Nullable ProcessModel process() {
    byte[] content = files.content(FileCheck.PROCESS);
    return content == null ? null : BpmnReader.read(FileCheck.PROCESS, content, problems);
  }

  /** The processes that others call; an id stands in one of them only. */
  private Map<String, ProcessModel> called(@Nullable ProcessModel process) {
    Map<String, ProcessModel> models = new LinkedHashMap<>();
    Set<String> ids = new HashSet<>(process == null ? Set.of() : ids(process));
    for (String path : FileCheck.processes(files)) {
      byte[] content = files.content(path);
      ProcessModel model = content == null ? null : BpmnReader.read(path, content, problems);
      if (model == null) {
        continue;
      }
      ids(model).stream()
          .filter(id -> !ids.add(id))
          .forEach(id -> problems.add(ReferenceProblems.idRepeated(model.at(), id)));
      models.put(model.id(), model);
    }
    return models;
  }

  private static Set<String> ids(ProcessModel process) {
    Set<String> ids = new HashSet<>(Set.of(process.id()));
    process.elements().forEach(element -> ids.add(element.id()));
    return ids;
  }

  private Map<String, DecisionModel> decisions() {
    Map<String, DecisionModel> models = new LinkedHashMap<>();
    Map<String, byte[]> all = new LinkedHashMap<>();
    for (String path : FileCheck.decisions(files)) {
      byte[] content = files.content(path);
      if (content != null) {
        all.put(path, content);
      }
    }
    for (String path : all.keySet()) {
      Problems found = new Problems();
      DecisionModel model = DmnReader.read(path, all, found);
      if (model != null) {
        models.put(path, model);
        model.findings().forEach(found::add);
      }
      // what is wrong in an imported file is told once, for that file itself
      found.sorted().stream().filter(p -> p.at().file().equals(path)).forEach(problems::add);
    }
    return models;
  }

  private CaseNames names(
      List<Reads> reads,
      @Nullable YamlNode formRoot,
      @Nullable ProcessModel process,
      Map<String, ProcessModel> called,
      Map<String, DecisionModel> decisions) {
    Map<String, FeelType> attributes =
        AttributeCatalogue.scope(reads.stream().map(Reads::attribute).toList());
    Map<String, Attribute> known = byName();
    return new CaseNames(
        attributes,
        FormReader.answerTypes(formRoot, known),
        process == null
            ? Map.of()
            : Results.of(
                Stream.concat(Stream.of(process), called.values().stream()).toList(),
                decisions,
                FormReader.taskAnswerTypes(formRoot, known)),
        process == null ? Set.of() : process.rewritten(),
        process != null);
  }

  private Map<String, Attribute> byName() {
    Map<String, Attribute> byName = new LinkedHashMap<>();
    catalogue.attributes().forEach(attribute -> byName.put(attribute.name(), attribute));
    return byName;
  }

  private static Map<String, Position> readPositions(YamlFields fields) {
    Map<String, Position> positions = new LinkedHashMap<>();
    for (YamlNode node : fields.list("reads")) {
      if (node instanceof YamlNode.Mapping line
          && line.value("attribute") instanceof YamlNode.Scalar name) {
        positions.put(name.text(), name.at());
      }
    }
    return positions;
  }

  private Service service(
      YamlFields fields,
      ServiceReader reader,
      List<Reads> reads,
      CaseNames names,
      FeelTexts feel,
      Map<String, DecisionModel> decisions) {
    String id = reader.id(files.folder());
    int slash = id.indexOf('/');
    RuleReader rules = new RuleReader(fields, feel, decisions, problems);
    return new Service(
        id.substring(0, slash),
        id.substring(slash + 1),
        reader.about(),
        new Terms(
            reader.promise(),
            reader.assurance(),
            rules.read("eligible", names.beforehand(), FeelType.BOOLEAN),
            rules.read("fee", names.submitted(), FeelType.NUMBER)),
        reads,
        reader.vocabulary(feel, names.named()),
        new Handling(reader.names("index"), reader.names("measures"), reader.retention()));
  }

  private Form form(@Nullable YamlNode root, List<Reads> reads, CaseNames names, FeelTexts feel) {
    if (root == null) {
      return new Form(List.of(), Map.of());
    }
    Set<String> readable =
        reads.stream()
            .map(line -> line.attribute().name())
            .collect(java.util.stream.Collectors.toUnmodifiableSet());
    FormSurroundings around =
        new FormSurroundings(byName(), readable, names.beforehand(), names.added(), names.taken());
    return new FormReader(around, feel, problems).read(root);
  }

  private Map<String, Output> outputs(YamlFields fields, CaseNames names) {
    Map<String, Output> outputs = new LinkedHashMap<>();
    List<String> declared = new ArrayList<>();
    for (YamlNode.Scalar name : fields.scalars("outputs")) {
      declared.add(name.text());
      String path = FileCheck.output(name.text());
      YamlNode root = yaml(path);
      if (files.content(path) == null) {
        problems.add(ReferenceProblems.outputWithoutFile(name.at(), path));
      }
      Output output =
          root == null ? null : new OutputReader(names, problems).read(name.text(), root);
      if (output != null) {
        outputs.put(name.text(), output);
      }
    }
    for (String path : FileCheck.outputs(files)) {
      if (!declared.contains(FileCheck.outputName(path))) {
        problems.add(
            ReferenceProblems.outputNotDeclared(
                new Position(path, 1, 1), FileCheck.outputName(path)));
      }
    }
    return outputs;
  }
}
