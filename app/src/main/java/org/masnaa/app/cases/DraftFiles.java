package org.masnaa.app.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.shared.Ids;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.files.Content;
import org.masnaa.app.shared.files.Inspection;
import org.masnaa.app.shared.files.PartsOutput;
import org.masnaa.app.shared.files.Scanner;
import org.masnaa.form.Answer;
import org.masnaa.form.Answer.StoredFile;
import org.masnaa.form.Answers;
import org.masnaa.form.FileKind;
import org.masnaa.form.Question;
import org.masnaa.form.QuestionType;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Files given with a draft. */
@Service
public class DraftFiles {

  private static final int MAX_NAME = 120;

  private final DraftStore drafts;
  private final UploadStore uploads;
  private final Scanner scanner;
  private final Catalogue catalogue;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Ids ids;

  DraftFiles(
      DraftStore drafts,
      UploadStore uploads,
      Scanner scanner,
      Catalogue catalogue,
      TransactionTemplate transaction,
      InstantSource clock,
      Ids ids) {
    this.drafts = drafts;
    this.uploads = uploads;
    this.scanner = scanner;
    this.catalogue = catalogue;
    this.transaction = transaction;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * A file as it came.
   *
   * @param name as the person's device named it
   * @param size in bytes
   * @param content opened anew for each look at it
   */
  public record Given(String name, long size, InputStreamSource content) {}

  /**
   * Adds a file to a file question of an open draft. It is looked into before, and what could do
   * harm is not kept; of a picture only what is seen is kept. While the scanner cannot be asked,
   * the file is kept and held: nobody can open it.
   */
  public UploadResult add(DraftId id, PersonId person, String question, Given file) {
    try {
      UploadResult refused = refused(drafts.find(id, person).orElse(null), question, file);
      if (refused != null) {
        return refused;
      }
      Scanner.Verdict verdict = scan(file);
      return verdict == Scanner.Verdict.INFECTED
          ? new UploadResult.Unsafe()
          : keep(id, person, question, file, verdict == Scanner.Verdict.UNREACHABLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything but keeping it is done outside a transaction, for it may take a while. */
  private @Nullable UploadResult refused(@Nullable DraftRecord draft, String question, Given file)
      throws IOException {
    QuestionType.File type = draft == null ? null : type(draft, question);
    if (draft == null || type == null || draft.submittedAs() != null) {
      return new UploadResult.NotFound();
    }
    if (file.size() == 0) {
      return new UploadResult.Empty();
    }
    if (file.size() > type.bytes()) {
      return new UploadResult.TooLarge(type.bytes());
    }
    if (files(draft, question).size() >= type.max()) {
      return new UploadResult.TooMany(type.max());
    }
    Optional<FileKind> kind = kind(file);
    if (kind.isEmpty() || !type.kinds().contains(kind.get())) {
      return new UploadResult.WrongKind(Set.copyOf(type.kinds()));
    }
    return Inspection.isHarmless(kind.get(), file.content()) ? null : new UploadResult.Unsafe();
  }

  private static Optional<FileKind> kind(Given file) throws IOException {
    try (InputStream in = file.content().getInputStream()) {
      return Content.kind(in.readNBytes(Content.ENOUGH));
    }
  }

  private Scanner.Verdict scan(Given file) throws IOException {
    try (InputStream in = file.content().getInputStream()) {
      return scanner.scan(in);
    }
  }

  private UploadResult keep(
      DraftId id, PersonId person, String question, Given file, boolean held) {
    return Objects.requireNonNull(
        transaction.execute(status -> {
          DraftRecord draft =
              drafts.lock(id, person).filter(open -> open.submittedAs() == null).orElse(null);
          QuestionType.File type = draft == null ? null : type(draft, question);
          if (draft == null || type == null) {
            return new UploadResult.NotFound();
          }
          UploadResult result = keep(draft, question, type, file, held);
          if (!(result instanceof UploadResult.Kept)) {
            status.setRollbackOnly();
          }
          return result;
        }));
  }

  /**
   * Answers a document question of an open draft with a document that the person holds; the caller
   * answers for that. False when the question takes no such document.
   */
  public boolean hold(DraftId id, PersonId person, String question, Answer.Held held) {
    return Boolean.TRUE.equals(
        transaction.execute(status -> {
          Optional<DraftRecord> draft =
              drafts
                  .lock(id, person)
                  .filter(open -> open.submittedAs() == null && takes(open, question, held));
          draft.ifPresent(open -> {
            files(open, question).forEach(file -> uploads.remove(id, UUID.fromString(file.id())));
            save(open, question, held);
          });
          return draft.isPresent();
        }));
  }

  private boolean takes(DraftRecord draft, String question, Answer.Held held) {
    return attached(draft, question) instanceof QuestionType.Document document
        && document.held().contains(held.output());
  }

  /** Gives no document that the person holds any more. */
  public void release(DraftId id, PersonId person, String question) {
    transaction.executeWithoutResult(status ->
        drafts
            .lock(id, person)
            .filter(draft ->
                draft.submittedAs() == null
                    && draft.content().answers().get(question) instanceof Answer.Held)
            .ifPresent(draft -> save(draft, question, new Answer.Files(List.of()))));
  }

  /** Takes a file back. */
  public void remove(DraftId id, PersonId person, String question, UUID file) {
    transaction.executeWithoutResult(status ->
        drafts
            .lock(id, person)
            .filter(draft -> draft.submittedAs() == null)
            .ifPresent(draft -> {
              List<StoredFile> left = new ArrayList<>(files(draft, question));
              left.removeIf(stored -> stored.id().equals(file.toString()));
              uploads.remove(id, file);
              save(draft, question, left);
            }));
  }

  /** A file of a draft of this person. */
  public Optional<Upload> find(DraftId id, PersonId person, UUID file) {
    return drafts.find(id, person).flatMap(draft -> uploads.ofDraft(id, file));
  }

  private UploadResult keep(
      DraftRecord draft, String question, QuestionType.File type, Given file, boolean held) {
    List<StoredFile> files = new ArrayList<>(files(draft, question));
    if (files.size() >= type.max()) {
      return new UploadResult.TooMany(type.max());
    }
    try {
      FileKind kind = kind(file).orElseThrow();
      UploadStore.New row =
          new UploadStore.New(
              ids.next(),
              draft.id(),
              draft.service().entity(),
              question,
              shown(file.name()),
              kind.mediaType());
      uploads.add(row, held, clock.instant());
      PartsOutput out =
          new PartsOutput((number, last, part) -> uploads.addPart(row, number, last, part));
      boolean written = Inspection.write(kind, file.content(), out);
      out.close();
      if (!written) {
        return new UploadResult.Unreadable();
      }
      if (out.size() > type.bytes()) {
        return new UploadResult.TooLarge(type.bytes());
      }
      uploads.complete(row.id(), out.size(), out.parts());
      files.add(new StoredFile(row.id().toString(), row.name(), row.mediaType(), out.size()));
      save(draft, question, files);
      return new UploadResult.Kept();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private QuestionType.@Nullable File type(DraftRecord draft, String question) {
    return attached(draft, question) instanceof QuestionType.Attached found ? found.files() : null;
  }

  private @Nullable QuestionType attached(DraftRecord draft, String question) {
    return catalogue
        .version(draft.service(), draft.version())
        .content()
        .form()
        .question(question)
        .map(Question::type)
        .orElse(null);
  }

  private static List<StoredFile> files(DraftRecord draft, String question) {
    return draft.content().answers().get(question) instanceof Answer.Files(var files)
        ? files
        : List.of();
  }

  private void save(DraftRecord draft, String question, List<StoredFile> files) {
    save(draft, question, new Answer.Files(files));
  }

  private void save(DraftRecord draft, String question, Answer answer) {
    Answers answers = draft.content().answers().with(question, answer);
    drafts.save(draft.with(draft.content().withAnswers(answers), clock.instant()));
  }

  /** A name without control characters and folders, and not too long to show. */
  private static String shown(String name) {
    String base = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean =
        base.codePoints()
            .filter(c -> !Character.isISOControl(c) && Character.getType(c) != Character.FORMAT)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    return clean.length() <= MAX_NAME ? clean : clean.substring(clean.length() - MAX_NAME);
  }
}
