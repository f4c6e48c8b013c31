package org.masnaa.form;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.Answer.StoredFile;
import org.masnaa.form.AnswerReader.Good;
import org.masnaa.form.AnswerReader.Nothing;
import org.masnaa.form.AnswerReader.Read;
import org.masnaa.form.AnswerReader.Wrong;

/** Judges uploaded files by what is known about them; their content is looked at elsewhere. */
final class FileAnswer {

  private FileAnswer() {}

  static Read read(Question question, QuestionType.Attached attached, Answer answer) {
    QuestionType.File type = attached.files();
    if (answer instanceof Answer.Held held) {
      return attached instanceof QuestionType.Document document
              && document.held().contains(held.output())
          ? new Good(List.of(value(held)))
          : new Wrong(Messages.missing(question));
    }
    if (!(answer instanceof Answer.Files(List<StoredFile> files))) {
      return new Nothing();
    }
    for (StoredFile file : files) {
      if (file.bytes() > type.bytes()) {
        return new Wrong(Messages.fileTooLarge(question, file.name(), type.bytes()));
      }
      if (FileKind.ofMediaType(file.mediaType()).filter(type.kinds()::contains).isEmpty()) {
        return new Wrong(Messages.fileKind(question, file.name(), type.kinds()));
      }
    }
    if (files.size() < type.min() || files.size() > type.max()) {
      return new Wrong(Messages.fileCount(question, type.min(), type.max()));
    }
    boolean document = attached instanceof QuestionType.Document;
    return new Good(files.stream().map(file -> value(file, document)).toList());
  }

  private static Map<String, @Nullable Object> value(Answer.Held held) {
    Map<String, @Nullable Object> value = new LinkedHashMap<>();
    value.put("name", held.title());
    value.put("type", "application/pdf");
    value.put("bytes", null);
    value.put("held", held.document());
    return Collections.unmodifiableMap(value);
  }

  private static Map<String, @Nullable Object> value(StoredFile file, boolean document) {
    Map<String, @Nullable Object> value = new LinkedHashMap<>();
    value.put("name", file.name());
    value.put("type", file.mediaType());
    value.put("bytes", BigDecimal.valueOf(file.bytes()));
    if (document) {
      value.put("held", null);
    }
    return Collections.unmodifiableMap(value);
  }
}
