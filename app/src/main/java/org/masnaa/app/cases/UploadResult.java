package org.masnaa.app.cases;

import java.util.Set;
import org.masnaa.form.FileKind;

/** What became of an uploaded file. */
public sealed interface UploadResult {

  /** It is kept with the draft. */
  record Kept() implements UploadResult {}

  /** No file was chosen, or it has no content. */
  record Empty() implements UploadResult {}

  /** It is larger than the question allows. */
  record TooLarge(long maxBytes) implements UploadResult {}

  /** The question already has as many files as it allows. */
  record TooMany(int max) implements UploadResult {}

  /** Its content is none of the kinds the question allows, whatever its name says. */
  record WrongKind(Set<FileKind> allowed) implements UploadResult {}

  /** It holds something that could do harm to whoever opens it. */
  record Unsafe() implements UploadResult {}

  /** It is a picture that cannot be read, or that unfolds to too much. */
  record Unreadable() implements UploadResult {}

  /** There is no such open draft or question of this person. */
  record NotFound() implements UploadResult {}
}
