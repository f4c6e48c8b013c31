package org.masnaa.feel.library;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.Budget;
import org.masnaa.feel.library.BacktrackingProgram.Instruction;

/** Runs a program over an input, with a stack of its own instead of the thread's. */
final class BacktrackingSearch implements Regex.Search {

  private static final int FIRST_SIZE = 64;
  private static final int DONE = -1;
  private static final int FAILED = -2;

  private final BacktrackingProgram program;
  private final String input;
  private final Budget budget;
  private final int[] registers;

  /** Places to go on at, each an instruction and a position; or a register and its old value. */
  private int[] stack = new int[FIRST_SIZE];

  private int top;
  private int from;

  /** Where the last step goes on, when that is not the next instruction. */
  private int jump;

  BacktrackingSearch(BacktrackingProgram program, String input, Budget budget) {
    this.program = program;
    this.input = input;
    this.budget = budget;
    this.registers = new int[program.registers()];
  }

  @Override
  public boolean find() {
    while (from <= input.length()) {
      if (matches(from)) {
        boolean empty = end() == start();
        from = empty ? next(end()) : end();
        return true;
      }
      from = next(from);
    }
    return false;
  }

  private int next(int position) {
    return position < input.length()
        ? position + Character.charCount(input.codePointAt(position))
        : position + 1;
  }

  @Override
  public int start() {
    return registers[0];
  }

  @Override
  public int end() {
    return registers[1];
  }

  @Override
  public int groupCount() {
    return program.groups();
  }

  @Override
  public @Nullable String group(int number) {
    int start = registers[2 * number];
    int end = registers[2 * number + 1];
    return start < 0 || end < 0 ? null : input.substring(start, end);
  }

  private boolean matches(int position) {
    Arrays.fill(registers, -1);
    registers[0] = position;
    top = 0;
    int at = 0;
    int here = position;
    while (true) {
      budget.step();
      int after = step(program.instructions().get(at), here);
      if (after == DONE) {
        registers[1] = here;
        return true;
      }
      if (after == FAILED) {
        if (!back()) {
          return false;
        }
        at = stack[top];
        here = stack[top + 1];
      } else {
        at = jump < 0 ? at + 1 : jump;
        here = after;
      }
    }
  }

  /** Takes one step; the position after it, {@link #DONE} or {@link #FAILED}. */
  private int step(Instruction instruction, int here) {
    jump = -1;
    return switch (instruction) {
      case Instruction.Take(var of) -> take(of, here);
      case Instruction.Split(int first, int second) -> {
        push(second, here);
        jump = first;
        yield here;
      }
      case Instruction.Jump(int to) -> {
        jump = to;
        yield here;
      }
      case Instruction.Save(int register) -> {
        push(-1 - register, registers[register]);
        registers[register] = here;
        yield here;
      }
      case Instruction.Moved(int register) -> registers[register] == here ? FAILED : here;
      case Instruction.Again(int group) -> again(group, here);
      case Instruction.Start(boolean lines) ->
          here == 0 || (lines && input.charAt(here - 1) == '\n') ? here : FAILED;
      case Instruction.End(boolean lines) ->
          here == input.length() || (lines && input.charAt(here) == '\n') ? here : FAILED;
      case Instruction.Done() -> DONE;
    };
  }

  private int take(BacktrackingProgram.Characters of, int here) {
    if (here >= input.length()) {
      return FAILED;
    }
    int point = input.codePointAt(here);
    return of.contains(point) ? here + Character.charCount(point) : FAILED;
  }

  /** A group that took no part is taken for empty. */
  private int again(int group, int here) {
    int start = registers[2 * group];
    int end = registers[2 * group + 1];
    if (start < 0 || end < start) {
      return here;
    }
    int length = end - start;
    budget.steps(length / 16);
    return input.regionMatches(program.ignoresCase(), here, input, start, length)
        ? here + length
        : FAILED;
  }

  private void push(int what, int value) {
    if (top + 2 > stack.length) {
      budget.items(stack.length);
      stack = Arrays.copyOf(stack, stack.length * 2);
    }
    stack[top] = what;
    stack[top + 1] = value;
    top += 2;
  }

  /** Undoes what was remembered, down to the last place to go on at; false when there is none. */
  private boolean back() {
    while (top > 0) {
      top -= 2;
      if (stack[top] >= 0) {
        return true;
      }
      registers[-1 - stack[top]] = stack[top + 1];
    }
    return false;
  }
}
