package org.masnaa.feel.library;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.library.BacktrackingProgram.Characters;
import org.masnaa.feel.library.BacktrackingProgram.Instruction;

/** Compiles a pattern of XPath's flavour that refers back to its groups. */
final class BacktrackingCompiler {

  private static final int DEEPEST = 40;

  private final String pattern;
  private final String flags;
  private final List<Instruction> program = new ArrayList<>();
  private final BitSet closed = new BitSet();
  private int groups;
  private int loops;
  private int at;
  private int depth;

  private BacktrackingCompiler(String pattern, String flags) {
    this.pattern = pattern;
    this.flags = flags;
  }

  /** The pattern is not valid. Never leaves this class. */
  private static final class Invalid extends Exception {
    private static final long serialVersionUID = 1L;

    Invalid() {
      super(null, null, false, false);
    }
  }

  /** Whether a pattern refers back to a group. */
  static boolean isNeeded(String pattern) {
    for (int i = 0; i + 1 < pattern.length(); i++) {
      if (pattern.charAt(i) == '\\') {
        i++;
        if (isDigit(pattern.charAt(i))) {
          return true;
        }
      }
    }
    return false;
  }

  /** The program, or null when the pattern is not valid. */
  static @Nullable BacktrackingProgram compile(String pattern, String flags) {
    if (RepeatWeight.of(pattern) > RepeatWeight.MOST) {
      return null;
    }
    BacktrackingCompiler compiler = new BacktrackingCompiler(pattern, flags);
    try {
      compiler.choice();
      if (compiler.at < pattern.length()) {
        return null;
      }
      compiler.program.add(new Instruction.Done());
      return compiler.finished();
    } catch (Invalid e) {
      return null;
    }
  }

  /** Registers of loops come after those of all groups, whose number is known only now. */
  private BacktrackingProgram finished() {
    int first = 2 * (groups + 1);
    List<Instruction> instructions =
        program.stream()
            .map(instruction ->
                switch (instruction) {
                  case Instruction.Save(int register) when register < 0 ->
                      new Instruction.Save(first - 1 - register);
                  case Instruction.Moved(int register) ->
                      new Instruction.Moved(first - 1 - register);
                  default -> instruction;
                })
            .toList();
    return new BacktrackingProgram(instructions, groups, first + loops, has('i'));
  }

  private boolean has(char flag) {
    return flags.indexOf(flag) >= 0;
  }

  private boolean is(char c) {
    return at < pattern.length() && pattern.charAt(at) == c;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void choice() throws Invalid {
    if (++depth > DEEPEST) {
      throw new Invalid();
    }
    int start = program.size();
    List<Integer> ends = new ArrayList<>();
    sequence();
    while (is('|')) {
      at++;
      insert(start, new Instruction.Split(start + 1, program.size() + 2), ends);
      ends.add(program.size());
      program.add(new Instruction.Jump(0));
      start = program.size();
      sequence();
    }
    for (int end : ends) {
      program.set(end, new Instruction.Jump(program.size()));
    }
    depth--;
  }

  /** Puts an instruction before others, whose targets at or behind it move on by one. */
  private void insert(int place, Instruction instruction, List<Integer> notMoved) {
    program.add(place, instruction);
    for (int i = place + 1; i < program.size(); i++) {
      program.set(i, moved(program.get(i), place, 1));
    }
    notMoved.replaceAll(end -> end >= place ? end + 1 : end);
  }

  private static Instruction moved(Instruction instruction, int from, int by) {
    return switch (instruction) {
      case Instruction.Split(int first, int second) ->
          new Instruction.Split(
              first + (first >= from ? by : 0), second + (second >= from ? by : 0));
      case Instruction.Jump(int to) -> new Instruction.Jump(to + (to >= from ? by : 0));
      default -> instruction;
    };
  }

  private void sequence() throws Invalid {
    while (at < pattern.length() && !is('|') && !is(')')) {
      int start = program.size();
      boolean repeatable = atom();
      if (at < pattern.length() && "*+?{".indexOf(pattern.charAt(at)) >= 0) {
        if (!repeatable) {
          throw new Invalid();
        }
        repeat(start);
      }
    }
  }

  /** One atom; whether it may be repeated. */
  private boolean atom() throws Invalid {
    char c = pattern.charAt(at);
    switch (c) {
      case '(' -> group();
      case '^', '$' -> {
        at++;
        boolean lines = has('m');
        program.add(c == '^' ? new Instruction.Start(lines) : new Instruction.End(lines));
        return false;
      }
      case '\\' -> escape();
      case '*', '+', '?', '{', '}', ']' -> throw new Invalid();
      default -> characters();
    }
    return true;
  }

  private void group() throws Invalid {
    boolean captures = !pattern.startsWith("(?", at);
    if (!captures && !pattern.startsWith("(?:", at)) {
      throw new Invalid();
    }
    at += captures ? 1 : 3;
    int number = captures ? ++groups : 0;
    if (captures) {
      program.add(new Instruction.Save(2 * number));
    }
    choice();
    if (!is(')')) {
      throw new Invalid();
    }
    at++;
    if (captures) {
      program.add(new Instruction.Save(2 * number + 1));
      closed.set(number);
    }
  }

  private void escape() throws Invalid {
    char next = at + 1 < pattern.length() ? pattern.charAt(at + 1) : 0;
    if (!isDigit(next)) {
      characters();
      return;
    }
    at += 2;
    int group = next - '0';
    while (at < pattern.length() && isDigit(pattern.charAt(at))) {
      int longer = group * 10 + (pattern.charAt(at) - '0');
      if (longer > groups) {
        break;
      }
      group = longer;
      at++;
    }
    if (!closed.get(group)) {
      throw new Invalid();
    }
    program.add(new Instruction.Again(group));
  }

  /** A character, an escape for one or many, a dot or a class. */
  private void characters() throws Invalid {
    int end;
    if (is('[')) {
      CharacterClass.Translated translated = CharacterClass.translate(pattern, at);
      end = translated == null ? -1 : translated.end();
    } else if (is('\\')) {
      end = XPathPattern.escapeEnd(pattern, at);
    } else {
      end = at + Character.charCount(pattern.codePointAt(at));
    }
    String translated = end < 0 ? null : XPathPattern.translate(pattern.substring(at, end), flags);
    if (translated == null) {
      throw new Invalid();
    }
    at = end;
    int options = (has('i') ? Pattern.CASE_INSENSITIVE : 0) | (has('s') ? Pattern.DOTALL : 0);
    program.add(new Instruction.Take(new Characters(Pattern.compile(translated, options))));
  }

  private void repeat(int start) throws Invalid {
    List<Instruction> body = List.copyOf(program.subList(start, program.size()));
    program.subList(start, program.size()).clear();
    Repetition times = Repetition.read(pattern, at);
    if (times == null) {
      throw new Invalid();
    }
    at = times.end();
    for (int i = 0; i < times.least(); i++) {
      add(body, start);
    }
    if (times.most() < 0) {
      loop(body, start, times.greedy());
    }
    List<Integer> splits = new ArrayList<>();
    for (int i = times.least(); i < times.most(); i++) {
      splits.add(program.size());
      program.add(new Instruction.Jump(0));
      add(body, start);
    }
    for (int split : splits) {
      program.set(split, split(split + 1, program.size(), times.greedy()));
    }
  }

  private static Instruction split(int first, int second, boolean greedy) {
    return greedy ? new Instruction.Split(first, second) : new Instruction.Split(second, first);
  }

  private void add(List<Instruction> body, int madeFor) {
    int by = program.size() - madeFor;
    body.forEach(instruction -> program.add(moved(instruction, madeFor, by)));
  }

  private void loop(List<Instruction> body, int madeFor, boolean greedy) {
    int top = program.size();
    int register = -1 - loops++;
    program.add(new Instruction.Jump(0));
    program.add(new Instruction.Save(register));
    add(body, madeFor);
    program.add(new Instruction.Moved(register));
    program.add(new Instruction.Jump(top));
    program.set(top, split(top + 1, program.size(), greedy));
  }
}
