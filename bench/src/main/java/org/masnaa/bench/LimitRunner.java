package org.masnaa.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
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
  private List<Renaming> renamings = List.of();
  private int made;

  /**
   * What one case of ours asked.
   *
   * @param draft its draft, which is there again under another name for each play
   * @param reference the number it was given
   */
  record Recorded(Tape start, Tape completion, UUID draft, String person, String reference) {}

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
        case UUID id -> names.computeIfAbsent(id, k -> UUID.randomUUID());
        case String text -> renamed(text);
        default -> value;
      };
    }

    private String renamed(String text) {
      String changed = text;
      for (Map.Entry<String, String> each : texts.entrySet()) {
        changed = changed.replace(each.getKey(), each.getValue());
      }
      Matcher matcher = UUID_TEXT.matcher(changed);
      return matcher.replaceAll(found ->
          names.computeIfAbsent(UUID.fromString(found.group()), k -> UUID.randomUUID()).toString());
    }
  }

  @Override
  public void prepare(int cases) {
    List<Renaming> all = new ArrayList<>();
    for (int i = 0; i < cases; i++) {
      Renaming renaming = new Renaming();
      UUID draft = UUID.randomUUID();
      String person = "3%010d".formatted(++made);
      renaming.names.put(recorded.draft(), draft);
      renaming.texts.put(recorded.person(), person);
      renaming.texts.put(recorded.reference(), "LIMIT-" + made);
      MeasuredCaseStore.copyDraft(db, recorded.draft(), draft, person);
      all.add(renaming);
    }
    renamings = all;
  }

  @Override
  public void start(int number) {
    play(recorded.start(), number);
  }

  @Override
  public void begun() {
    // Statements leave nothing behind that has to be waited for.
  }

  @Override
  public void complete(int number) {
    play(recorded.completion(), number);
  }

  private void play(Tape tape, int number) {
    try (Connection connection = source.getConnection()) {
      tape.play(connection, renamings.get(number));
    } catch (SQLException e) {
      throw new MeasurementFailed("the statements of a case cannot be played again", e);
    }
  }
}
