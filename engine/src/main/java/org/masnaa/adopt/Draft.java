package org.masnaa.adopt;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A package made from one process.
 *
 * @param name a name for its folder, in small Latin letters
 * @param file the file the process came from
 * @param process the id of the process
 * @param files the package's files by path
 * @param notes by place in the file that came
 */
public record Draft(
    String name, String file, String process, Map<String, byte[]> files, List<Note> notes) {

  public Draft {
    files = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(files));
    notes = List.copyOf(notes);
  }

  public long count(Note.Kind kind) {
    return notes.stream().filter(note -> note.kind() == kind).count();
  }
}
