package org.masnaa.app.rules;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** Sizes, names and comments of Java sources, seen through the compiler's own parser. */
final class JavaShape extends TreePathScanner<@Nullable Void, @Nullable Void> {

  static final int MAX_FILE_LINES = 300;
  static final int MAX_METHOD_LINES = 40;
  static final int MAX_PARAMETERS = 7;

  /** A row is read whole, and its parts are named where it is made from them. */
  static final int MAX_COMPONENTS = 10;

  private static final Pattern EMPTY_NAME = Pattern.compile(".*(Manager|Helper|Utils?|Impl)");
  private static final Pattern GETTER = Pattern.compile("get[A-Z].*");

  private final JavaSource source;
  private final List<Breach> breaches = new ArrayList<>();

  private JavaShape(JavaSource source) {
    this.source = source;
  }

  static List<Breach> breaches(SourceFile file) {
    JavaShape shape = new JavaShape(JavaSource.parse(file));
    int lines = file.lines().size();
    if (lines > MAX_FILE_LINES) {
      shape.report(lines, "the file has " + lines + " lines");
    }
    shape.scan(shape.source.unit(), null);
    return shape.breaches;
  }

  @Override
  public @Nullable Void visitClass(ClassTree type, @Nullable Void unused) {
    String name = type.getSimpleName().toString();
    if (EMPTY_NAME.matcher(name).matches()) {
      report(type, name + " says nothing: use the domain's word");
    }
    if (type.getModifiers().getFlags().contains(Modifier.PUBLIC)
        && !source.file().inTests()
        && source.trees().getDocComment(getCurrentPath()) == null) {
      report(type, "public " + name + " has no sentence about itself");
    }
    if (type.getKind() == Tree.Kind.RECORD) {
      long components = type.getMembers().stream().filter(JavaShape::isComponent).count();
      parameters(type, name, components, MAX_COMPONENTS);
    }
    return super.visitClass(type, null);
  }

  @Override
  public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
    String name = method.getName().toString();
    int lines = source.lastLine(method) - firstLine(method) + 1;
    if (lines > MAX_METHOD_LINES) {
      report(method, name + " has " + lines + " lines");
    }
    if (method.getReturnType() == null) {
      boolean inRecord = getCurrentPath().getParentPath().getLeaf().getKind() == Tree.Kind.RECORD;
      int most = inRecord ? MAX_COMPONENTS : MAX_PARAMETERS;
      parameters(method, "a constructor", method.getParameters().size(), most);
    }
    if (!source.file().inTests() && GETTER.matcher(name).matches() && !has(method, "Override")) {
      report(method, name + ": drop the get");
    }
    return super.visitMethod(method, null);
  }

  @Override
  public @Nullable Void visitAnnotation(AnnotationTree annotation, @Nullable Void unused) {
    if (annotation.getAnnotationType().toString().equals("SuppressWarnings")) {
      int line = source.line(annotation);
      List<String> lines = source.file().lines();
      boolean reason =
          lines.get(line - 1).contains("//") || (line > 1 && lines.get(line - 2).contains("//"));
      if (!reason) {
        report(annotation, "a suppression without a reason beside it");
      }
    }
    return super.visitAnnotation(annotation, null);
  }

  /** Where its signature begins; rows of data in an annotation above it are not the method. */
  private int firstLine(MethodTree method) {
    Tree type = method.getReturnType();
    return source.line(type == null ? method : type);
  }

  private void parameters(Tree at, String name, long count, int most) {
    if (count > most) {
      report(at, name + " takes " + count + " parameters");
    }
  }

  private static boolean isComponent(Tree member) {
    return member instanceof VariableTree field
        && !field.getModifiers().getFlags().contains(Modifier.STATIC);
  }

  private static boolean has(MethodTree method, String annotation) {
    return method.getModifiers().getAnnotations().stream()
        .anyMatch(found -> found.getAnnotationType().toString().equals(annotation));
  }

  private void report(Tree at, String what) {
    report(source.line(at), what);
  }

  private void report(int line, String what) {
    breaches.add(new Breach(source.file().path(), line, what));
  }
}
