package org.masnaa.app.registers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.masnaa.app.audit.Audit;
import org.masnaa.app.audit.AuditEntry;
import org.masnaa.app.registers.DisputeFileStore.Kept;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.files.Content;
import org.masnaa.app.shared.files.Inspection;
import org.masnaa.app.shared.files.PartsInput;
import org.masnaa.app.shared.files.PartsOutput;
import org.masnaa.app.shared.files.Scanner;
import org.masnaa.form.FileKind;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Documents of disputes, looked into as the files of applications are. */
@Component
public class DisputeFiles {

  private static final int PORTION = 20;
  private static final Actor MACHINE = new Actor.Machine("dispute-files");

  private final DisputeFileStore store;
  private final Scanner scanner;
  private final Audit audit;
  private final TransactionTemplate transaction;

  DisputeFiles(
      DisputeFileStore store, Scanner scanner, Audit audit, TransactionTemplate transaction) {
    this.store = store;
    this.scanner = scanner;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** What was found in a document. */
  public sealed interface Looked {

    /** It may be kept; held when the scanner could not be asked. */
    record Fit(FileKind kind, InputStreamSource content, boolean held) implements Looked {}

    /** It is no PDF, JPEG or PNG file. */
    record WrongKind() implements Looked {}

    /** It holds something that could do harm. */
    record Unsafe() implements Looked {}
  }

  /** What the owner of the register gets to see of a document. */
  public sealed interface Shown {

    /**
     * It may be opened.
     *
     * @param mediaType as found in the content
     * @param content to be read once
     */
    record Open(String mediaType, InputStream content) implements Shown {}

    /** Nobody may open it yet, because the scanner cannot be asked. */
    record Waiting() implements Shown {}

    /** There is none. */
    record Nothing() implements Shown {}
  }

  /** Looks into a document, outside any transaction. */
  public Looked look(InputStreamSource content) {
    try {
      Optional<FileKind> kind;
      try (InputStream in = content.getInputStream()) {
        kind = Content.kind(in.readNBytes(Content.ENOUGH));
      }
      if (kind.isEmpty()) {
        return new Looked.WrongKind();
      }
      if (!Inspection.isHarmless(kind.get(), content)) {
        return new Looked.Unsafe();
      }
      try (InputStream in = content.getInputStream()) {
        return switch (scanner.scan(in)) {
          case INFECTED -> new Looked.Unsafe();
          case CLEAN -> new Looked.Fit(kind.get(), content, false);
          case UNREACHABLE -> new Looked.Fit(kind.get(), content, true);
        };
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps the document of a new dispute, in the caller's transaction; false if unreadable. */
  boolean keep(UUID dispute, Looked.Fit file) {
    try {
      PartsOutput out =
          new PartsOutput((number, last, part) -> store.addPart(dispute, number, last, part));
      boolean written = Inspection.write(file.kind(), file.content(), out);
      out.close();
      if (written) {
        store.complete(
            dispute,
            new Kept(file.kind().mediaType(), out.parts(), file.held() ? "held" : "clean"));
      }
      return written;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A document, for the owner. */
  Shown shown(UUID dispute, EntityId owner) {
    Kept kept = store.find(dispute, owner).orElse(null);
    if (kept == null) {
      return new Shown.Nothing();
    }
    return kept.scan().equals("held")
        ? new Shown.Waiting()
        : new Shown.Open(kept.mediaType(), open(dispute, kept));
  }

  /** One round: asks the scanner again about what is held; how many need not be any longer. */
  int release() {
    int released = 0;
    for (DisputeFileStore.Held held : store.held(PORTION)) {
      Scanner.Verdict verdict = scan(held.dispute(), held.kept());
      if (verdict == Scanner.Verdict.UNREACHABLE) {
        break;
      }
      transaction.executeWithoutResult(status -> note(held, verdict == Scanner.Verdict.CLEAN));
      released++;
    }
    return released;
  }

  private void note(DisputeFileStore.Held held, boolean clean) {
    store.scanned(held.dispute(), clean ? "clean" : "infected");
    if (!clean) {
      audit.record(
          new AuditEntry(
              MACHINE,
              "remove-infected-file",
              held.dispute().toString(),
              null,
              held.owner(),
              Map.of()));
    }
  }

  private Scanner.Verdict scan(UUID dispute, Kept kept) {
    try (InputStream content = open(dispute, kept)) {
      return scanner.scan(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private InputStream open(UUID dispute, Kept kept) {
    return new PartsInput(
        Math.max(1, kept.parts()),
        number ->
            kept.parts() == 0
                ? store.whole(dispute)
                : store.part(dispute, number, number == kept.parts() - 1));
  }
}
