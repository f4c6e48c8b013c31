package org.masnaa.app.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Signing in as someone of the sandbox, and out. */
@Controller
@RequestMapping("/{language:ar|en}")
class SignInController {

  private final SandboxPeople people;
  private final Sessions sessions;

  SignInController(SandboxPeople people, Sessions sessions) {
    this.people = people;
    this.sessions = sessions;
  }

  @Open(to = Audience.ANYONE)
  @GetMapping("/sign-in")
  String page(@PathVariable Language language, Model model) {
    model.addAttribute("page", new SignInPage(people.people(), people.officers()));
    return "identity/sign-in";
  }

  @Open(to = Audience.ANYONE)
  @PostMapping("/sign-in")
  ModelAndView signIn(
      @PathVariable Language language,
      @RequestParam @Nullable String person,
      @RequestParam @Nullable String officer,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Profile> profile =
        person != null
            ? people.person(person)
            : Optional.ofNullable(officer).flatMap(people::officer);
    return PageReply.seeOther(
        sessions.begin(profile.orElseThrow(PageReply::notFound), language, request, response));
  }

  @Open(to = Audience.ANYONE)
  @PostMapping("/sign-out")
  ModelAndView signOut(@PathVariable Language language, HttpServletRequest request) {
    sessions.end(request);
    return PageReply.seeOther(language, "");
  }
}
