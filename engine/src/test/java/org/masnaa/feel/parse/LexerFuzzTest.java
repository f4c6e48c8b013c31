package org.masnaa.feel.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;

/**
 * Any text is cut into tokens or refused. Runs over the inputs kept beside it; with {@code
 * JAZZER_FUZZ=1} it looks for new ones for ten minutes.
 */
class LexerFuzzTest {

  @FuzzTest(maxDuration = "10m")
  void cutsAnyTextIntoTokensThatFollowEachOther(@NotNull String text) {
    List<Token> tokens;
    try {
      tokens = Lexer.tokens(text);
    } catch (SyntaxException e) {
      assertThat(e.offset()).isBetween(0, text.length());
      return;
    }

    int at = 0;
    for (Token token : tokens) {
      assertThat(token.start()).isGreaterThanOrEqualTo(at);
      assertThat(token.end()).isGreaterThanOrEqualTo(token.start());
      at = token.end();
    }
    assertThat(at).isEqualTo(text.length());
    assertThat(tokens.getLast().kind()).isEqualTo(Token.Kind.END);
  }
}
