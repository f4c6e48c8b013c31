package org.masnaa.app.studio;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.text.Language;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * Help for designers: three things step by step, and a part for each page of the studio, with the
 * pictures that {@code ./masnaa pictures} took where the operator names their folder.
 */
@Controller
@RequestMapping("/{language:ar|en}/studio-help")
class HelpController {

  private final String folder;

  /** {@code masnaa.pictures} names the folder; without it there are no pictures. */
  HelpController(@Value("${masnaa.pictures:}") String folder) {
    this.folder = folder;
  }

  @Open(to = Audience.STUDIO)
  @GetMapping
  ModelAndView help(@PathVariable Language language) {
    return PageReply.page(
        "studio/help",
        new HelpPage(
            HelpPage.PARTS.stream()
                .filter(part -> isThere(part, language))
                .collect(Collectors.toUnmodifiableSet())));
  }

  @Open(to = Audience.STUDIO)
  @GetMapping("/pictures/{part}")
  ResponseEntity<Resource> picture(@PathVariable Language language, @PathVariable String part) {
    if (!HelpPage.PARTS.contains(part) || !isThere(part, language)) {
      throw PageReply.notFound();
    }
    return ResponseEntity.ok()
        .contentType(MediaType.IMAGE_PNG)
        .body(new FileSystemResource(file(part, language)));
  }

  private boolean isThere(String part, Language language) {
    return !folder.isEmpty() && Files.isRegularFile(file(part, language));
  }

  private Path file(String part, Language language) {
    return Path.of(folder, "studio-" + part + "-" + language.code() + ".png");
  }
}
