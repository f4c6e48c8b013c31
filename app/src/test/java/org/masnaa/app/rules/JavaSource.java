package org.masnaa.app.rules;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** A Java source as the compiler's own parser sees it. */
record JavaSource(SourceFile file, CompilationUnitTree unit, DocTrees trees) {

  private static final JavaCompiler COMPILER =
      Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK");

  // One for all sources: opening the JDK's own files takes longer than parsing.
  private static final StandardJavaFileManager FILES =
      COMPILER.getStandardFileManager(null, null, null);

  static JavaSource parse(SourceFile file) {
    JavacTask task =
        (JavacTask)
            COMPILER.getTask(
                null, FILES, null, List.of("-proc:none"), null, List.of(new InMemory(file)));
    try {
      return new JavaSource(file, task.parse().iterator().next(), DocTrees.instance(task));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String packageName() {
    return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
  }

  int line(Tree tree) {
    return line(trees.getSourcePositions().getStartPosition(unit, tree));
  }

  int lastLine(Tree tree) {
    return line(trees.getSourcePositions().getEndPosition(unit, tree));
  }

  private int line(long position) {
    return (int) unit.getLineMap().getLineNumber(position);
  }

  private static final class InMemory extends SimpleJavaFileObject {

    private final String text;

    InMemory(SourceFile file) {
      super(URI.create("mem:///" + file.path()), JavaFileObject.Kind.SOURCE);
      this.text = file.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
