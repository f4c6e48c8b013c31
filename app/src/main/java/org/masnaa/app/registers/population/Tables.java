package org.masnaa.app.registers.population;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.masnaa.text.LocalText;

/** What the population is drawn from: names, nationalities, zones. */
public record Tables(
    Map<String, NameList> names, List<Nationality> nationalities, List<Zone> zones) {

  /** The tables that come with the program. */
  public static Tables builtIn() {
    List<Nationality> nationalities = rows("nationalities.csv").map(Tables::nationality).toList();
    Map<String, NameList> names = new HashMap<>();
    for (Nationality nationality : nationalities) {
      names.computeIfAbsent(nationality.community(), Tables::nameList);
    }
    return new Tables(
        Map.copyOf(names), nationalities, rows("zones.csv").map(Tables::zone).toList());
  }

  /** The names of the zones, by number. */
  public static Map<Integer, LocalText> zoneNames() {
    return rows("zones.csv").map(Tables::zone).collect(Collectors.toMap(Zone::number, Zone::name));
  }

  NameList namesOf(Nationality nationality) {
    NameList list = names.get(nationality.community());
    if (list == null) {
      throw new IllegalStateException("No names for " + nationality.community());
    }
    return list;
  }

  Nationality citizens() {
    return nationalities.stream()
        .filter(n -> n.code().equals(Nationality.CITIZEN))
        .findFirst()
        .orElseThrow();
  }

  private static NameList nameList(String community) {
    Map<String, List<Name>> byKind =
        rows("names/" + community + ".csv")
            .collect(
                Collectors.groupingBy(
                    row -> row[0],
                    Collectors.mapping(row -> new Name(row[1], row[2]), Collectors.toList())));
    return new NameList(
        byKind.getOrDefault("male", List.of()),
        byKind.getOrDefault("female", List.of()),
        byKind.getOrDefault("family", List.of()));
  }

  private static Nationality nationality(String[] row) {
    return new Nationality(
        row[0],
        row[1],
        row[2],
        new LocalText(row[3], row[4]),
        Integer.parseInt(row[5]),
        Integer.parseInt(row[6]),
        Integer.parseInt(row[7]));
  }

  private static Zone zone(String[] row) {
    return new Zone(
        Integer.parseInt(row[0]),
        new LocalText(row[1], row[2]),
        Integer.parseInt(row[3]),
        Integer.parseInt(row[4]),
        Integer.parseInt(row[5]));
  }

  static Stream<String[]> rows(String name) {
    try (InputStream in = Tables.class.getResourceAsStream("/registers/" + name)) {
      if (in == null) {
        throw new IllegalStateException("The program is incomplete: registers/" + name);
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      return reader.lines().skip(1).toList().stream().map(line -> line.split(",", -1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
