package org.masnaa.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.DraftFiles;
import org.masnaa.app.cases.DraftId;
import org.masnaa.app.cases.UploadResult;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.shared.page.AnswerTexts;
import org.masnaa.form.AnswerProblem;
import org.masnaa.form.FileKind;
import org.masnaa.form.Interview.PageView;
import org.masnaa.form.Interview.QuestionView;
import org.masnaa.form.QuestionType;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes the files that come with a page of questions. */
@Component
final class DraftUploads {

  private static final long MEGABYTE = 1024L * 1024;

  private final DraftFiles files;
  private final AnswerTexts texts;

  DraftUploads(DraftFiles files, AnswerTexts texts) {
    this.files = files;
    this.texts = texts;
  }

  /** Keeps the files of a page's questions; what was refused, with what to do about it. */
  List<AnswerProblem> take(
      DraftId draft, PersonId person, PageView page, HttpServletRequest request) {
    List<AnswerProblem> refused = new ArrayList<>();
    if (request instanceof MultipartHttpServletRequest parts) {
      for (QuestionView view : Steps.asked(page)) {
        if (view.question().type() instanceof QuestionType.Attached) {
          for (MultipartFile file : parts.getFiles(view.id())) {
            LocalText problem = take(draft, person, view.id(), file);
            if (problem != null) {
              refused.add(new AnswerProblem(view.id(), view.id(), "answer.file", problem));
            }
          }
        }
      }
    }
    return refused;
  }

  private @Nullable LocalText take(
      DraftId draft, PersonId person, String question, MultipartFile file) {
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    if (name.isEmpty() && file.isEmpty()) {
      return null;
    }
    return switch (files.add(
        draft, person, question, new DraftFiles.Given(name, file.getSize(), file))) {
      case UploadResult.Kept kept -> null;
      case UploadResult.NotFound gone -> null;
      case UploadResult.Unsafe unsafe -> texts.message("file.problem.unsafe", "name", name);
      case UploadResult.Unreadable no -> texts.message("file.problem.unreadable", "name", name);
      case UploadResult.Empty empty -> texts.message("file.problem.empty", "name", name);
      case UploadResult.TooLarge(long max) ->
          texts.message(
              "file.problem.too-large", "name", name, "size", Long.toString(max / MEGABYTE));
      case UploadResult.TooMany(int max) -> texts.message("file.problem.too-many", "count", max);
      case UploadResult.WrongKind wrong ->
          texts.message(
              "file.problem.kind",
              "name",
              name,
              "kinds",
              wrong.allowed().stream()
                  .sorted()
                  .map(FileKind::name)
                  .collect(Collectors.joining(", ")));
    };
  }
}
