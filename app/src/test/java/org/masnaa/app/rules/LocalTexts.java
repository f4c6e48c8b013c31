package org.masnaa.app.rules;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The texts for people that Java sources make as {@code new LocalText(arabic, english)}. */
final class LocalTexts extends TreeScanner<@Nullable Void, @Nullable Void> {

  private final JavaSource source;
  private final List<Breach> found = new ArrayList<>();

  private LocalTexts(JavaSource source) {
    this.source = source;
  }

  static Stream<Breach> foreign(SourceFile file) {
    LocalTexts texts = new LocalTexts(JavaSource.parse(file));
    texts.scan(texts.source.unit(), null);
    return texts.found.stream();
  }

  @Override
  public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void unused) {
    if (made.getIdentifier().toString().equals("LocalText") && made.getArguments().size() == 2) {
      check(made.getArguments().getFirst(), Scripts::untranslated, "not in Arabic: ");
      check(made.getArguments().getLast(), Scripts::arabicWords, "Arabic words in English: ");
    }
    return super.visitNewClass(made, null);
  }

  private void check(ExpressionTree text, Function<String, Set<String>> foreignWords, String what) {
    StringBuilder literals = new StringBuilder();
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void unused) {
        if (literal.getValue() instanceof String piece) {
          literals.append(piece).append(" … ");
        }
        return null;
      }

      @Override
      public @Nullable Void visitMethodInvocation(
          MethodInvocationTree call, @Nullable Void unused) {
        // What a call is given may be a key; a pattern that is filled in is text.
        return scan(call.getMethodSelect(), null);
      }
    }.scan(text, null);
    Set<String> words = foreignWords.apply(literals.toString());
    if (!words.isEmpty()) {
      found.add(new Breach(source.file().path(), source.line(text), what + words));
    }
  }
}
