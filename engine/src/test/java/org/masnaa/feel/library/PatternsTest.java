package org.masnaa.feel.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.masnaa.feel.Budget;

class PatternsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "(.)\\1 hello ll",
        "(a|b)c\\1 acbcb bcb",
        "(a+)-\\1 aaa-aa aa-aa",
        "(a+?)b\\1 aaba aba",
        "(x)?y\\1 y y",
        "(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\\10 abcdefghijj abcdefghijj",
        "(a)\\12 aa2 aa2",
        "^(ab|c){2,3}\\1$ abccc abccc",
        "(?:a(b))+\\1 ababb ababb",
        "([a-z-[aeiou]])\\1 aabb bb",
        "(\\p{Lu})\\1 aaBB BB",
        "(a*)*\\1 aaa aaa",
      })
  void refersBackToAGroup(String pattern, String input, String matched) {
    Regex.Search search = regex(pattern, null).in(input, Budget.standard());

    assertThat(search.find()).isTrue();
    assertThat(search.group(0)).isEqualTo(matched);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {"(a)\\1 ab", "^(a+)b\\1$ aaba", "(a|b)\\1 abab"})
  void doesNotFindWhatDoesNotRepeat(String pattern, String input) {
    assertThat(regex(pattern, null).in(input, Budget.standard()).find()).isFalse();
  }

  /** Java's engine says what is right for patterns whose groups always take part. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a|ab)(c|bcd)\\2?",
        "(a|b)+\\1",
        "(a{1,2}){2}\\1?",
        "((a*)b)+\\2",
        "(a|b|ab)+?\\1c",
        "(a|b(a|b))+\\1",
      })
  void agreesWithAnotherEngine(String pattern) {
    for (String input :
        new String[] {"", "a", "abcd", "aabb", "abababc", "bbbaac", "aaaa", "aabab"}) {
      Matcher expected = Pattern.compile(pattern).matcher(input);
      Regex.Search search = regex(pattern, null).in(input, Budget.standard());

      assertThat(search.find()).as("%s in %s", pattern, input).isEqualTo(expected.find());
      if (expected.hasMatch()) {
        assertThat(search.group(0)).as("%s in %s", pattern, input).isEqualTo(expected.group());
      }
    }
  }

  @Test
  void takesTheOtherCaseWhenAsked() {
    assertThat(regex("(a)\\1", "i").in("aA", Budget.standard()).find()).isTrue();
    assertThat(regex("(a)\\1", null).in("aA", Budget.standard()).find()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\1(a)",
        "(a\\1)",
        "(a)\\2",
        "(a)\\0",
        "a{,2}",
        "a{2,1}",
        "a]",
        "a}",
        "(a)\\1{",
        "[(a)\\1]"
      })
  void refusesWhatIsNoPattern(String pattern) {
    assertThat(Patterns.compile(pattern, null, Budget.standard())).isNull();
  }

  private static Regex regex(String pattern, @Nullable String flags) {
    Regex regex = Patterns.compile(pattern, flags, Budget.standard());
    assertThat(regex).isNotNull();
    return Objects.requireNonNull(regex);
  }
}
