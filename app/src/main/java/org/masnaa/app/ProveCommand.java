package org.masnaa.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.adopt.Draft;
import org.masnaa.flow.BpmnReader;
import org.masnaa.flow.ProcessModel;
import org.masnaa.flow.Proof;
import org.masnaa.flow.Prover;
import org.masnaa.source.Problem;
import org.masnaa.source.Problems;

/** {@code masnaa prove FILE…}: proves processes sound, or shows the way to what is wrong. */
final class ProveCommand implements Verb {

  /** Most bytes of a file that is read. */
  private static final long MAX_BYTES = 16L * 1024 * 1024;

  /**
   * A process of a file, as far as it could be read.
   *
   * @param process null when there are problems
   * @param adopted whether it was read as {@code adopt} writes it, so that places are not the
   *     file's
   */
  record Read(
      String file, @Nullable ProcessModel process, List<Problem> problems, boolean adopted) {}

  @Override
  public String name() {
    return "prove";
  }

  @Override
  public String arguments() {
    return "FILE… [--json]";
  }

  @Override
  public String purpose() {
    return "proves that processes can always end, or shows the way to what is wrong";
  }

  @Override
  public int run(List<String> arguments, Console console) {
    List<String> files = arguments.stream().filter(a -> !a.equals("--json")).toList();
    if (files.isEmpty() || files.stream().anyMatch(f -> f.startsWith("--"))) {
      return wrongUse("A BPMN file is needed", console);
    }
    List<Read> all = new ArrayList<>();
    for (String file : files) {
      try {
        all.addAll(read(file));
      } catch (IOException e) {
        console.err().println(file + ": cannot be read");
        return WRONG_USE;
      }
    }
    return prove(all, arguments.contains("--json"), console);
  }

  private static List<Read> read(String file) throws IOException {
    Path path = Path.of(file);
    if (!Files.isRegularFile(path) || Files.size(path) > MAX_BYTES) {
      throw new IOException(file);
    }
    Problems problems = new Problems();
    ProcessModel process = BpmnReader.read(file, Files.readAllBytes(path), problems);
    Read plain = new Read(file, process, problems.sorted(), false);
    return process == null ? adopted(file, plain) : List.of(plain);
  }

  /** A model of another engine is read as the draft that {@code adopt} would make of it. */
  private static List<Read> adopted(String file, Read plain) throws IOException {
    List<Read> reads = new ArrayList<>();
    for (Draft draft : AdoptCommand.adopt(List.of(file), "entity/service").drafts()) {
      Problems problems = new Problems();
      byte[] content = draft.files().getOrDefault("process.bpmn", new byte[0]);
      ProcessModel process = BpmnReader.read(file, content, problems);
      boolean better = process != null || problems.size() < plain.problems().size();
      reads.add(better ? new Read(file, process, problems.sorted(), true) : plain);
    }
    return reads.isEmpty() ? List.of(plain) : reads;
  }

  /** Processes that are proved together may send messages to each other. */
  private static int prove(List<Read> all, boolean json, Console console) {
    Set<String> sent = new HashSet<>();
    for (Read read : all) {
      if (read.process() != null) {
        sent.addAll(read.process().sent());
      }
    }
    int worst = GOOD;
    List<ProofReport> reports = new ArrayList<>();
    for (Read read : all) {
      Proof proof = read.process() == null ? null : Prover.prove(read.process(), sent);
      reports.add(new ProofReport(read, proof));
      worst = proof instanceof Proof.Sound ? worst : BAD;
    }
    if (json) {
      console.out().println(ProofReport.json(reports));
    } else {
      reports.forEach(report -> report.print(console));
    }
    return worst;
  }
}
