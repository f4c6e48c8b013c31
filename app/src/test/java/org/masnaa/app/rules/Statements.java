package org.masnaa.app.rules;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the SQL of a Java source, each statement with the method that sends it. */
final class Statements extends TreeScanner<@Nullable Void, @Nullable Void> {

  private final JavaSource source;
  private final List<Statement> found = new ArrayList<>();
  private final Map<String, Statement> constants = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private String type;
  private String method = "";

  private Statements(JavaSource source) {
    this.source = source;
    this.type = source.packageName();
  }

  static List<Statement> in(SourceFile file) {
    JavaSource source = JavaSource.parse(file);
    Statements statements = new Statements(source);
    statements.scan(source.unit(), null);
    return List.copyOf(statements.found);
  }

  @Override
  public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
    String outer = type;
    type = outer + (outer.equals(source.packageName()) ? "." : "$") + tree.getSimpleName();
    // Constants first: a method may stand before the constant that it names.
    tree.getMembers().stream().filter(VariableTree.class::isInstance).forEach(this::constant);
    super.visitClass(tree, null);
    type = outer;
    return null;
  }

  private void constant(Tree member) {
    VariableTree field = (VariableTree) member;
    String text = field.getInitializer() == null ? "" : text(field.getInitializer());
    texts.put(field.getName().toString(), text);
    if (Statement.isSql(text)) {
      constants.put(field.getName().toString(), statement(field, text));
    }
  }

  @Override
  public @Nullable Void visitMethod(MethodTree tree, @Nullable Void unused) {
    method = tree.getName().toString();
    super.visitMethod(tree, null);
    method = "";
    return null;
  }

  @Override
  public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void unused) {
    Statement constant = constants.get(tree.getName().toString());
    if (constant != null && !method.isEmpty()) {
      found.add(statement(tree, constant.sql()));
    }
    return null;
  }

  @Override
  public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void unused) {
    if (!keep(tree)) {
      super.visitBinary(tree, null);
    }
    return null;
  }

  @Override
  public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void unused) {
    keep(tree);
    return null;
  }

  private boolean keep(Tree tree) {
    String text = text(tree);
    boolean sql = Statement.isSql(text);
    if (sql) {
      found.add(statement(tree, text));
    }
    return sql;
  }

  /** The text that an expression surely holds; what is only known at run time is left out. */
  private String text(Tree tree) {
    return switch (tree) {
      case LiteralTree literal when literal.getValue() instanceof String text -> text;
      case IdentifierTree name -> texts.getOrDefault(name.getName().toString(), "");
      case BinaryTree sum -> text(sum.getLeftOperand()) + text(sum.getRightOperand());
      default -> "";
    };
  }

  private Statement statement(Tree at, String sql) {
    return new Statement(source.file().path(), source.line(at), type, method, sql);
  }
}
