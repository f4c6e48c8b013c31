package org.masnaa.app.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

  @ParameterizedTest
  @CsvSource({
    "اقامه, إقامة", "اقامة, شهادة الإقامة", "تَصْرِيح, تصريح قطع شجرة", "شجـــرة, تصريح قطع شجرة",
    "مبني, مبنى", "LOAN, Small-business loan", "قطع شجره, تصريح قطع شجرة", "مسؤول, مسوول"
  })
  void findAWordInAnySpelling(String typed, String text) {
    assertThat(SearchWords.match(SearchWords.of(typed), text)).isTrue();
  }

  @Test
  void doNotFindWhatIsNotThere() {
    assertThat(SearchWords.match(SearchWords.of("جواز"), "تصريح قطع شجرة")).isFalse();
  }

  @Test
  void areNoneInATextOfSignsOnly() {
    assertThat(SearchWords.of(" ؟! ")).isEqualTo(List.of());
  }
}
