package org.masnaa.app.cases;

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
import org.masnaa.form.Answer;
import org.masnaa.form.Answer.StoredFile;
import org.masnaa.form.Answers;
import org.masnaa.form.FileKind;
import org.masnaa.form.QuestionType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Files given with a draft. */
@Service
public class DraftFiles {

  private static final int MAX_NAME = 120;

  private final DraftStore drafts;
  private final UploadStore uploads;
  private final Catalogue catalogue;
  private final TransactionTemplate transaction;
  private final InstantSource clock;
  private final Ids ids;

  DraftFiles(
      DraftStore drafts,
      UploadStore uploads,
      Catalogue catalogue,
      TransactionTemplate transaction,
      InstantSource clock,
      Ids ids) {
    this.drafts = drafts;
    this.uploads = uploads;
    this.catalogue = catalogue;
    this.transaction = transaction;
    this.clock = clock;
    this.ids = ids;
  }

  /**
   * Adds a file to a file question of an open draft.
   *
   * @param name as the person's device named it
   */
  public UploadResult add(
      DraftId id, PersonId person, String question, String name, byte[] content) {
    return Objects.requireNonNull(
        transaction.execute(status ->
            drafts
                .lock(id, person)
                .filter(draft -> draft.submittedAs() == null)
                .map(draft -> add(draft, question, name, content))
                .orElseGet(UploadResult.NotFound::new)));
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

  private UploadResult add(DraftRecord draft, String question, String name, byte[] content) {
    QuestionType.File type = type(draft, question);
    List<StoredFile> files = new ArrayList<>(files(draft, question));
    Optional<FileKind> kind = Content.kind(content);
    if (type == null) {
      return new UploadResult.NotFound();
    }
    if (content.length == 0) {
      return new UploadResult.Empty();
    }
    if (content.length > type.bytes()) {
      return new UploadResult.TooLarge(type.bytes());
    }
    if (files.size() >= type.max()) {
      return new UploadResult.TooMany(type.max());
    }
    if (kind.isEmpty() || !type.kinds().contains(kind.get())) {
      return new UploadResult.WrongKind(Set.copyOf(type.kinds()));
    }
    UUID id = ids.next();
    Upload upload = new Upload(shown(name), kind.get().mediaType(), content);
    uploads.add(id, draft.id(), draft.service().entity(), question, upload, clock.instant());
    files.add(new StoredFile(id.toString(), upload.name(), upload.mediaType(), content.length));
    save(draft, question, files);
    return new UploadResult.Kept();
  }

  private QuestionType.@Nullable File type(DraftRecord draft, String question) {
    return catalogue
        .version(draft.service(), draft.version())
        .content()
        .form()
        .question(question)
        .map(found ->
            found.type() instanceof QuestionType.Attached attached ? attached.files() : null)
        .orElse(null);
  }

  private static List<StoredFile> files(DraftRecord draft, String question) {
    return draft.content().answers().get(question) instanceof Answer.Files(var files)
        ? files
        : List.of();
  }

  private void save(DraftRecord draft, String question, List<StoredFile> files) {
    Answers answers = draft.content().answers().with(question, new Answer.Files(files));
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
