package org.masnaa.app.officer;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Published;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Entity;
import org.masnaa.app.identity.Identity;
import org.masnaa.app.identity.Open;
import org.masnaa.app.registers.Agreement;
import org.masnaa.app.registers.Agreement.State;
import org.masnaa.app.registers.Agreements;
import org.masnaa.app.registers.Registers;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.EntityId;
import org.masnaa.app.shared.ServiceId;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.form.Attribute;
import org.masnaa.legal.WorkingCalendar;
import org.masnaa.service.Register;
import org.masnaa.text.Language;
import org.masnaa.text.LocalText;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the owner of registers decides who may read them. */
@Controller
class RegisterOwnerController {

  private final Registers registers;
  private final Agreements agreements;
  private final Catalogue catalogue;
  private final Identity identity;
  private final Desks desks;
  private final WorkingCalendar calendar;
  private final InstantSource clock;

  RegisterOwnerController(
      Registers registers,
      Agreements agreements,
      Catalogue catalogue,
      Identity identity,
      Desks desks,
      WorkingCalendar calendar,
      InstantSource clock) {
    this.registers = registers;
    this.agreements = agreements;
    this.catalogue = catalogue;
    this.identity = identity;
    this.desks = desks;
    this.calendar = calendar;
    this.clock = clock;
  }

  @Open(to = Audience.OFFICER)
  @GetMapping("/{language:ar|en}/work/registers")
  ModelAndView page(@PathVariable Language language) {
    Actor.Officer officer = desks.officer();
    return PageReply.page(
        "officer/registers",
        new RegistersPage(
            registers.attributes().registers().stream()
                .filter(register -> officer.entity().value().equals(register.owner()))
                .map(Register::label)
                .toList(),
            agreements.ofOwner(officer.entity()).stream().map(this::row).toList(),
            officer.roles().contains(Agreements.OWNER),
            today().plusYears(1)));
  }

  @Open(to = Audience.OFFICER)
  @PostMapping("/{language:ar|en}/work/registers/agreements/{id}")
  ModelAndView decide(
      @PathVariable Language language,
      @PathVariable UUID id,
      @RequestParam String decision,
      @RequestParam(defaultValue = "") String until) {
    Actor.Officer officer = desks.officer();
    boolean done =
        switch (decision) {
          case "approve" -> agreements.approve(id, officer, day(until));
          case "refuse" -> agreements.refuse(id, officer);
          default -> false;
        };
    if (!done) {
      throw PageReply.notFound();
    }
    return PageReply.seeOther(language, "/work/registers");
  }

  /** The end date, a year from now when there is none that is to come. */
  private LocalDate day(String until) {
    try {
      LocalDate day = LocalDate.parse(until);
      return day.isBefore(today()) ? today().plusYears(1) : day;
    } catch (DateTimeParseException e) {
      return today().plusYears(1);
    }
  }

  private LocalDate today() {
    return calendar.date(clock.instant());
  }

  private RegistersPage.Row row(Agreement agreement) {
    State state = agreement.standing().state();
    return new RegistersPage.Row(
        agreement.id(),
        registers
            .attributes()
            .register(agreement.register())
            .map(Register::label)
            .orElse(same(agreement.register())),
        entity(agreement.service().entity()),
        service(agreement.service()),
        agreement.fields().stream().map(this::field).toList(),
        state.name().toLowerCase(Locale.ROOT),
        state == State.ASKED || state == State.APPROVED,
        agreement.standing().until());
  }

  private RegistersPage.Field field(Agreement.Field field) {
    LocalText label =
        registers
            .attributes()
            .attribute(field.attribute())
            .map(Attribute::label)
            .orElse(same(field.attribute()));
    return new RegistersPage.Field(label, field.purpose(), field.clause());
  }

  private LocalText entity(EntityId id) {
    return identity.entity(id).map(Entity::name).orElse(same(id.value()));
  }

  private LocalText service(ServiceId id) {
    @Nullable Published current = catalogue.current(id).orElse(null);
    return current == null ? same(id.toString()) : current.content().service().title();
  }

  private static LocalText same(String text) {
    return new LocalText(text, text);
  }
}
