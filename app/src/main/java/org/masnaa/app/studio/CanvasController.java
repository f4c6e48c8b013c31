package org.masnaa.app.studio;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.Json;
import org.masnaa.edit.Edit;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;

/** What the canvas reads and saves. */
@Controller
@RequestMapping("/{language:ar|en}/studio/{service}/process")
class CanvasController {

  private static final int MOST_OPERATIONS = 500;
  private static final int TRIES = 5;
  private static final TypeReference<List<Map<String, @Nullable Object>>> OPERATIONS =
      new TypeReference<>() {};

  private final Studio studio;
  private final Visitors visitors;
  private final Json json;

  CanvasController(Studio studio, Visitors visitors, Json json) {
    this.studio = studio;
    this.visitors = visitors;
    this.json = json;
  }

  /** The process as it is saved; what nobody has drawn yet is laid out, and not saved by that. */
  @Open(to = Audience.STUDIO)
  @GetMapping("/drawing")
  ResponseEntity<String> drawing(@PathVariable Language language, @PathVariable String service) {
    Draft draft = visitors.draft(service);
    ProcessText text = new ProcessText(draft.text(ProcessSteps.FILE).orElse(""));
    text.draw(language == Language.AR, Set.of());
    return ResponseEntity.ok()
        .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
        .header("X-Revision", String.valueOf(draft.revision()))
        .header("Cache-Control", "no-store")
        .body(text.text());
  }

  /** Saves one step of the canvas as one change, or nothing of it. */
  @Open(to = Audience.STUDIO)
  @PostMapping("/drawing")
  ResponseEntity<String> save(
      @PathVariable Language language,
      @PathVariable String service,
      @RequestParam String operations) {
    Actor.Officer me = visitors.designer();
    List<CanvasOperation> wanted = read(operations);
    if (wanted.isEmpty() || wanted.size() > MOST_OPERATIONS) {
      return refused(
          language, new LocalText("لا يُفهم ما أُرسل.", "What was sent is not understood."));
    }
    for (int tried = 0; tried < TRIES; tried++) {
      ResponseEntity<String> answer = once(language, service, me, wanted);
      if (answer != null) {
        return answer;
      }
    }
    return refused(
        language,
        new LocalText(
            "يعمل كثيرون على هذا الإجراء الآن؛ أعد المحاولة.",
            "Many are changing this process right now; try again."));
  }

  /** Null when something else was saved in between, and it has to be looked at again. */
  private @Nullable ResponseEntity<String> once(
      Language language, String service, Actor.Officer me, List<CanvasOperation> wanted) {
    Draft draft = visitors.draft(service);
    CanvasChange change = new CanvasChange(draft, language, wanted);
    LocalText why = change.file().refused();
    if (why != null) {
      return refused(language, why);
    }
    if (!change.clashes().isEmpty()) {
      return clashed(language, change.clashes());
    }
    String before = draft.text(ProcessSteps.FILE).orElse("");
    Wanted whole = new Wanted(ProcessSteps.FILE, new Edit.Rewrite(change.file().text()), before);
    return switch (studio.change(draft.id(), me, List.of(whole))) {
      case Saved.Done(long revision) ->
          answer(
              200,
              Map.of(
                  "saved",
                  true,
                  "before",
                  draft.revision(),
                  "revision",
                  revision,
                  "reload",
                  change.isRenamed()));
      case Saved.Refused(LocalText refusal) -> refused(language, refusal);
      case Saved.Clashed _ -> null;
    };
  }

  private List<CanvasOperation> read(String operations) {
    try {
      return json.read(operations, OPERATIONS).stream().map(CanvasOperation::new).toList();
    } catch (JacksonException e) {
      return List.of();
    }
  }

  private ResponseEntity<String> clashed(Language language, List<CanvasChange.Clash> clashes) {
    LocalText why =
        new LocalText(
            "لم يُحفظ شيء: غيّر زميل الشيء نفسه في هذه الأثناء.",
            "Nothing is saved: somebody changed the same thing in the meantime.");
    List<Map<String, String>> both =
        clashes.stream()
            .map(clash ->
                Map.of(
                    "what", clash.what().in(language),
                    "theirs", clash.theirs(),
                    "mine", clash.mine()))
            .toList();
    return answer(409, Map.of("saved", false, "why", why.in(language), "clashes", both));
  }

  private ResponseEntity<String> refused(Language language, LocalText why) {
    return answer(422, Map.of("saved", false, "why", why.in(language), "clashes", List.of()));
  }

  private ResponseEntity<String> answer(int status, Map<String, Object> content) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .body(json.text(content));
  }
}
