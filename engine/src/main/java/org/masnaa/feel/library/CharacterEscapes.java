package org.masnaa.feel.library;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The escapes for many characters, as text inside a character class of the engine. */
final class CharacterEscapes {

  private static final int ALL = Character.MAX_CODE_POINT + 1;

  /** Unicode blocks start and end at multiples of this. */
  private static final int BLOCK_STEP = 16;

  private CharacterEscapes() {}

  /**
   * The members of {@code \d}, {@code \p{Lu}} and the like, without the brackets around.
   *
   * @param escape the escape with its backslash
   * @return null when there is no such escape
   */
  static @Nullable String members(String escape) {
    return switch (escape.charAt(1)) {
      case 'd' -> "\\p{Nd}";
      case 'D' -> "\\P{Nd}";
      case 's' -> " \\t\\n\\r";
      case 'S' -> "\\x{0}-\\x{8}\\x{b}-\\x{c}\\x{e}-\\x{1f}\\x{21}-\\x{10ffff}";
      case 'w' -> "\\p{L}\\p{M}\\p{N}\\p{S}";
      case 'W' -> "\\p{P}\\p{Z}\\p{C}";
      case 'i' -> "\\p{L}_:";
      case 'c' -> "\\p{L}\\p{N}_:\\-.\\x{b7}";
      case 'p', 'P' -> property(escape);
      default -> null;
    };
  }

  private static @Nullable String property(String escape) {
    String name = escape.substring(3, escape.length() - 1);
    if (!name.startsWith("Is")) {
      return name.matches("[LMNPZSC][a-z]?") ? escape : null;
    }
    try {
      BitSet block = block(Character.UnicodeBlock.forName(name.substring(2)));
      if (escape.charAt(1) == 'P') {
        block.flip(0, ALL);
      }
      return members(block);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static BitSet block(Character.UnicodeBlock block) {
    BitSet points = new BitSet();
    for (int c = 0; c < ALL; c += BLOCK_STEP) {
      if (block.equals(Character.UnicodeBlock.of(c))) {
        points.set(c, c + BLOCK_STEP);
      }
    }
    return points;
  }

  /** A set as text inside a character class. */
  static String members(BitSet points) {
    StringBuilder out = new StringBuilder();
    for (int from = points.nextSetBit(0); from >= 0; ) {
      int to = points.nextClearBit(from) - 1;
      out.append("\\x{").append(Integer.toHexString(from)).append('}');
      if (to > from) {
        out.append("-\\x{").append(Integer.toHexString(to)).append('}');
      }
      from = points.nextSetBit(to + 1);
    }
    return out.toString();
  }
}
