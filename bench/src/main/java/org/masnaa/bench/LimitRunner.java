package org.masnaa.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Our very statements in our very transactions, played again for other cases without an engine,
 * forms or encryption around them: what the database alone allows.
 */
final class LimitRunner implements Runner {

  private static final Pattern UUID_TEXT =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private final DataSource source;
  private final JdbcClient db;
  private final Recorded recorded;
  private List<Together> groups = List.of();
  private int made;

  /** What names a case of ours: its draft, its person, and the number it was given. */
  record Named(UUID draft, String person, String reference) {}

  /** What cases of ours asked that were begun and completed at the same time. */
  record Recorded(Tape start, Tape completion, List<Named> cases) {}

  /** The same for other cases. */
  private record Together(Tape start, Tape completion) {}

  LimitRunner(DataSource source, JdbcClient db, Recorded recorded) {
    this.source = source;
    this.db = db;
    this.recorded = recorded;
  }

  /** Other names for everything that names one case. */
  private static final class Renaming implements UnaryOperator<Object> {
    private final Map<UUID, UUID> names = new HashMap<>();
    private final Map<String, String> texts = new LinkedHashMap<>();

    @Override
    public Object apply(Object value) {
      return switch (value) {
        case UUID id -> renamed(id);
        case UUID[] ids -> renamedEach(ids, this::renamed);
        case String[] texts -> renamedEach(texts, this::renamed);
        case String text -> renamed(text);
        default -> value;
      };
    }

    private static <T> @Nullable T[] renamedEach(@Nullable T[] all, UnaryOperator<T> renamed) {
      @Nullable T[] other = all.clone();
      Arrays.setAll(other, i -> other[i] == null ? null : renamed.apply(other[i]));
      return other;
    }

    private UUID renamed(UUID id) {
      return names.computeIfAbsent(id, k -> UUID.randomUUID());
    }

    private String renamed(String text) {
      String changed = text;
      for (Map.Entry<String, String> each : texts.entrySet()) {
        changed = changed.replace(each.getKey(), each.getValue());
      }
      Matcher matcher = UUID_TEXT.matcher(changed);
      return matcher.replaceAll(found -> renamed(UUID.fromString(found.group())).toString());
    }
  }

  @Override
  public void prepare(int cases) {
    List<Together> all = new ArrayList<>();
    for (int i = 0; i < cases; i += recorded.cases().size()) {
      Renaming renaming = new Renaming();
      for (Named named : recorded.cases()) {
        UUID draft = UUID.randomUUID();
        String person = "3%010d".formatted(++made);
        renaming.names.put(named.draft(), draft);
        renaming.texts.put(named.person(), person);
        renaming.texts.put(named.reference(), "LIMIT-" + made);
        MeasuredCaseStore.copyDraft(db, named.draft(), draft, person);
      }
      all.add(
          new Together(
              recorded.start().changed(renaming), recorded.completion().changed(renaming)));
    }
    groups = all;
  }

  @Override
  public void start(int number) {
    play(number, Together::start);
  }

  @Override
  public void begun() {
    // Statements leave nothing behind that has to be waited for.
  }

  @Override
  public void complete(int number) {
    play(number, Together::completion);
  }

  /** Whoever draws the first case of a group plays for all of it. */
  private void play(int number, Function<Together, Tape> part) {
    if (number % recorded.cases().size() != 0) {
      return;
    }
    try (Connection connection = source.getConnection()) {
      part.apply(groups.get(number / recorded.cases().size())).play(connection);
    } catch (SQLException e) {
      throw new MeasurementFailed("the statements of a case cannot be played again", e);
    }
  }
}
