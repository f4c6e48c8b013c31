package org.masnaa.app.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.masnaa.app.audit.Audit;
import org.masnaa.app.audit.AuditEntry;
import org.masnaa.app.notify.About;
import org.masnaa.app.notify.Notify;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.files.Scanner;
import org.masnaa.app.shared.page.Messages;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the scanner again about files that came while it could not be asked. */
@Component
class HeldUploads {

  private static final int PORTION = 20;
  private static final Actor MACHINE = new Actor.Machine("held-uploads");

  private final UploadStore uploads;
  private final Scanner scanner;
  private final Notify notify;
  private final Audit audit;
  private final Messages messages;
  private final TransactionTemplate transaction;

  HeldUploads(
      UploadStore uploads,
      Scanner scanner,
      Notify notify,
      Audit audit,
      Messages messages,
      TransactionTemplate transaction) {
    this.uploads = uploads;
    this.scanner = scanner;
    this.notify = notify;
    this.audit = audit;
    this.messages = messages;
    this.transaction = transaction;
  }

  /** One round; how many files need not be held any longer. */
  int release() {
    int released = 0;
    for (UploadStore.Held held : uploads.held(PORTION)) {
      Scanner.Verdict verdict = verdict(held);
      if (verdict == Scanner.Verdict.UNREACHABLE) {
        break;
      }
      transaction.executeWithoutResult(status -> note(held, verdict == Scanner.Verdict.CLEAN));
      released++;
    }
    return released;
  }

  private Scanner.Verdict verdict(UploadStore.Held held) {
    try (InputStream content = held.file().open()) {
      return scanner.scan(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void note(UploadStore.Held held, boolean clean) {
    uploads.scanned(held.id(), clean);
    if (!clean) {
      audit.record(
          new AuditEntry(
              MACHINE,
              "remove-infected-file",
              held.id().toString(),
              null,
              held.entity(),
              Map.of()));
      notify.send(
          new About.OfDraft(held.draft().value()),
          held.entity(),
          "infected/" + held.id(),
          held.person(),
          new LocalText(text(held, Language.AR), text(held, Language.EN)));
    }
  }

  private String text(UploadStore.Held held, Language language) {
    return messages.text(language, "file.infected", "name", held.file().name());
  }
}
