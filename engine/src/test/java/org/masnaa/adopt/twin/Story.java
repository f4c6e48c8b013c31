package org.masnaa.adopt.twin;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model, and how one case of it goes.
 *
 * @param name what it is about
 * @param models the processes, in short writing, by id; the first is the one that is started
 * @param beside decisions by file name
 * @param variables with which the case begins
 * @param replies what code gives back that the model calls, by name
 */
record Story(
    String name,
    Map<String, String> models,
    Map<String, String> beside,
    Map<String, @Nullable Object> variables,
    Map<String, List<Replies.Reply>> replies,
    List<Move> moves) {

  static Story of(String name, String model) {
    return new Story(name, Map.of("main", model), Map.of(), Map.of(), Map.of(), List.of());
  }

  Story and(String id, String model) {
    Map<String, String> all = new LinkedHashMap<>(models);
    all.put(id, model);
    return new Story(name, all, beside, variables, replies, moves);
  }

  Story beside(String file, String content) {
    return new Story(name, models, Map.of(file, content), variables, replies, moves);
  }

  Story with(@Nullable Object... pairs) {
    return new Story(name, models, beside, Values.map(pairs), replies, moves);
  }

  Story reply(String call, Replies.Reply... told) {
    Map<String, List<Replies.Reply>> all = new LinkedHashMap<>(replies);
    all.put(call, List.of(told));
    return new Story(name, models, beside, variables, all, moves);
  }

  Story moves(Move... all) {
    return new Story(name, models, beside, variables, replies, List.of(all));
  }

  @Override
  public String toString() {
    return name;
  }
}
