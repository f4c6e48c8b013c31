package org.masnaa.form;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.masnaa.form.Answer.StoredFile;
import org.masnaa.form.AnswerReader.Good;
import org.masnaa.form.AnswerReader.Nothing;
import org.masnaa.form.AnswerReader.Read;
import org.masnaa.form.AnswerReader.Wrong;

/** Judges uploaded files by what is known about them; their content is looked at elsewhere. */
final class FileAnswer {

  private FileAnswer() {}

  static Read read(Question question, QuestionType.File type, Answer answer) {
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
    return new Good(files.stream().map(FileAnswer::value).toList());
  }

  private static Map<String, Object> value(StoredFile file) {
    Map<String, Object> value = new LinkedHashMap<>();
    value.put("name", file.name());
    value.put("type", file.mediaType());
    value.put("bytes", BigDecimal.valueOf(file.bytes()));
    return value;
  }
}
