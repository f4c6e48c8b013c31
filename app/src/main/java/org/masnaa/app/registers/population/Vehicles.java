package org.masnaa.app.registers.population;

import static org.masnaa.app.registers.population.Things.record;
import static org.masnaa.app.registers.population.Things.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Driving licences, the vehicles of those who hold one, and their unpaid fines. */
final class Vehicles {

  private static final int DRIVES_FROM = 18;

  /** Shares no factor with the number of plates, so that each comes up once. */
  private static final int STRIDE = 61_803;

  private static final int PLATES = 800_000;

  private final Things things;
  private final LocalDate today;
  private int plates;
  private int fines;
  private int licences;

  Vehicles(Things things, int ahead) {
    this.things = things;
    this.today = Population.REFERENCE.plusYears(ahead);
  }

  List<Entry> of(Person person) {
    Draw draw = Things.chance(person, 5);
    int age = person.ageAt(Population.REFERENCE);
    if (age < DRIVES_FROM || !draw.percent(drivers(person))) {
      return List.of();
    }
    List<Entry> entries = new ArrayList<>();
    entries.add(licence(person, draw, age));
    int owns = draw.percent(owners(person)) ? person.citizen() && draw.percent(30) ? 2 : 1 : 0;
    for (int i = 0; i < owns; i++) {
      Entry vehicle = vehicle(person, draw);
      entries.add(vehicle);
      if (draw.percent(14)) {
        entries.add(fine(person, vehicle.key(), draw));
      }
    }
    return entries;
  }

  private static int drivers(Person person) {
    return switch (person.residence().standing()) {
      case CITIZEN -> 84;
      case PROFESSIONAL -> 78;
      case SKILLED -> 28;
      case DEPENDENT -> 42;
      case LABOURER -> 3;
      case DOMESTIC -> 12;
    };
  }

  private static int owners(Person person) {
    return switch (person.residence().standing()) {
      case CITIZEN -> 80;
      case PROFESSIONAL -> 76;
      case SKILLED -> 30;
      case DEPENDENT -> 20;
      case LABOURER, DOMESTIC -> 2;
    };
  }

  private Entry licence(Person person, Draw draw, int age) {
    LocalDate issued =
        Population.REFERENCE.minusDays(draw.between(30, Math.max(31, (age - 17) * 365)));
    LocalDate until =
        today.plusDays(draw.percent(8) ? -draw.between(1, 60) : draw.between(1, 1_800));
    int points = draw.percent(12) ? draw.between(1, 11) : 0;
    boolean heavy = person.residence().standing() == Standing.SKILLED && draw.percent(25);
    String number = "D" + String.format("%07d", ++licences);
    return new Entry(
        "driving",
        "licence",
        number,
        List.of(person.id().value()),
        issued,
        record(
            "number",
            number,
            "holder",
            person.id().value(),
            "categories",
            heavy ? "light heavy" : draw.percent(4) ? "light motorcycle" : "light",
            "issued",
            issued,
            "until",
            until,
            "status",
            draw.percent(1) ? "suspended" : "held",
            "points",
            points,
            "eyeTest",
            today.minusDays(draw.between(5, 900))));
  }

  private Entry vehicle(Person person, Draw draw) {
    String plate = String.valueOf(1 + (int) ((long) ++plates * STRIDE % PLATES));
    int year = Population.REFERENCE.getYear() - draw.bell(0, 15);
    LocalDate bought = Population.REFERENCE.minusDays(draw.between(20, 2_500));
    LocalDate until = today.plusDays(draw.percent(6) ? -draw.between(1, 80) : draw.between(2, 360));
    return new Entry(
        "vehicles",
        "vehicle",
        plate,
        List.of(person.id().value()),
        bought,
        record(
            "plate",
            plate,
            "owner",
            person.id().value(),
            "make",
            text(draw.common(things.of("make"))),
            "model",
            "Series " + (char) ('A' + draw.below(8)),
            "year",
            year,
            "colour",
            draw.common(things.of("colour")).en(),
            "registeredUntil",
            until,
            "insuredUntil",
            until));
  }

  private Entry fine(Person person, String plate, Draw draw) {
    LocalDate on = today.minusDays(draw.between(2, 200));
    String number = "F" + String.format("%08d", ++fines);
    return new Entry(
        "vehicles",
        "fine",
        number,
        List.of(person.id().value()),
        on,
        record(
            "number",
            number,
            "owner",
            person.id().value(),
            "plate",
            plate,
            "on",
            on,
            "offence",
            text(draw.common(things.of("offence"))),
            "amount",
            draw.between(1, 6) * 100));
  }
}
