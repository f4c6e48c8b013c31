package org.masnaa.app.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.DraftId;
import org.masnaa.app.cases.OpenDraft;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.registers.AttributeValue;
import org.masnaa.app.shared.PersonId;
import org.masnaa.app.studio.Walk;
import org.masnaa.app.studio.Walks;
import org.masnaa.form.Answer;
import org.masnaa.form.Answers;
import org.masnaa.form.FileKind;
import org.masnaa.form.Interview.PageView;
import org.masnaa.form.Interview.QuestionView;
import org.masnaa.form.QuestionType;
import org.masnaa.service.ServicePackage;
import org.masnaa.service.Walkthrough;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Walks of the studio as the portal sees applications. Nothing of them is stored. */
@Component
final class WalkDrafts {

  private static final UUID NOBODY = new UUID(0, 0);

  private final Walks walks;
  private final InstantSource clock;

  WalkDrafts(Walks walks, InstantSource clock) {
    this.walks = walks;
    this.clock = clock;
  }

  Walk walk(String service, HttpServletRequest request) {
    return walks.walk(service, request);
  }

  /** Goes on with other answers, and gives the walk as it stands then. */
  Walk answered(HttpServletRequest request, Walk walk, Answers answers) {
    walks.tell(request, walk, walk.telling().with(answers));
    return walks.walk(walk.service().name(), request);
  }

  static Way way(Walk walk) {
    return new Way(walk.path() + "/form", walk.path() + "/service", true);
  }

  Published published(Walk walk) {
    ServicePackage content = walk.through().service();
    return new Published(walk.service(), walk.version(), content.hash(), clock.instant(), content);
  }

  OpenDraft draft(Walk walk) {
    Walkthrough.Filling filling = walk.through().filling();
    Map<String, AttributeValue> known = new LinkedHashMap<>();
    walk.through()
        .service()
        .service()
        .reads()
        .forEach(reads ->
            known.put(
                reads.attribute().name(),
                new AttributeValue(
                    filling.attributes().get(reads.attribute().name()),
                    reads.attribute().register().label(),
                    clock.instant())));
    return new OpenDraft(
        new DraftId(NOBODY),
        published(walk),
        new PersonId("00000000000"),
        known,
        filling.interview(),
        new OpenDraft.Standing(
            filling.eligible(), filling.fee(), clock.instant(), clock.instant(), null));
  }

  /** The answers with the names of the files that were chosen; their content is not looked at. */
  static Answers uploaded(Answers answers, PageView shown, HttpServletRequest request) {
    Answers more = answers;
    if (request instanceof MultipartHttpServletRequest parts) {
      for (QuestionView view : Steps.asked(shown)) {
        if (view.question().type() instanceof QuestionType.Attached) {
          List<Answer.StoredFile> files = new ArrayList<>(files(more.get(view.id())));
          for (MultipartFile file : parts.getFiles(view.id())) {
            String name = file.getOriginalFilename();
            if (name != null && !name.isEmpty()) {
              String id = Integer.toString(files.size() + 1);
              files.add(new Answer.StoredFile(id, name, mediaType(name), file.getSize()));
            }
          }
          more = more.with(view.id(), new Answer.Files(files));
        }
      }
    }
    return more;
  }

  /** The answers without a file, {@code question/file}. */
  static Answers without(Answers answers, String question, String file) {
    return answers.with(
        question,
        new Answer.Files(
            files(answers.get(question)).stream().filter(f -> !f.id().equals(file)).toList()));
  }

  private static List<Answer.StoredFile> files(@Nullable Answer answer) {
    return answer instanceof Answer.Files(List<Answer.StoredFile> files) ? files : List.of();
  }

  private static String mediaType(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    for (FileKind kind : FileKind.values()) {
      if (kind.extensions().contains(ending)) {
        return kind.mediaType();
      }
    }
    return "application/octet-stream";
  }
}
