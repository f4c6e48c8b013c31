package org.masnaa.feel.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.masnaa.feel.FeelType;
import org.masnaa.feel.FeelType.ContextOf;
import org.masnaa.feel.Scope;
import org.masnaa.feel.library.BuiltIn;
import org.masnaa.feel.library.Library;
import org.masnaa.feel.tree.Constant;
import org.masnaa.feel.tree.FilterName;
import org.masnaa.feel.tree.Node;
import org.masnaa.feel.tree.Path;
import org.masnaa.feel.tree.Variable;

/**
 * The names in scope at one place of a text, each with the slot that holds its value. Blocks lie in
 * one another; a function starts a frame of its own. Names are matched token by token, the longest
 * first, so that they may hold spaces and operators (DMN 1.5, clause 10.3.1.4).
 */
public final class Names {

  private static final Map<String, List<Entry>> BUILT_INS = builtIns();

  private final @Nullable Names outer;
  private final Frames frame;
  private final boolean startsFunction;
  private final Scope scope;
  private final Map<String, List<Entry>> entries = new HashMap<>();

  /** For a filter whose items may have any field: where the item is. */
  private int openItemSlot = -1;

  /** For a filter whose items have known fields but may have more: where the item is. */
  private int looseItemSlot = -1;

  private Names(@Nullable Names outer, Frames frame, boolean startsFunction, Scope scope) {
    this.outer = outer;
    this.frame = frame;
    this.startsFunction = startsFunction;
    this.scope = scope;
  }

  /** How many slots a frame needs, and which free names are in which. */
  private static final class Frames {
    private final Map<String, Integer> free = new LinkedHashMap<>();
    private int size;
  }

  private record Entry(String name, List<String> tokens, FeelType type, Kind kind, int slot) {}

  private enum Kind {
    LOCAL,
    FREE,
    FIELD,
    BUILT_IN
  }

  /** What stands at a place: how many tokens it takes, and what it computes. */
  record Found(int tokens, String name, Node node, @Nullable BuiltIn builtIn) {}

  /** The outermost names: those of a scope. */
  public static Names of(Scope scope) {
    Names names = new Names(null, new Frames(), false, scope);
    scope.names().forEach(name -> names.put(name, names.typeInScope(name), Kind.FREE, -1));
    return names;
  }

  private FeelType typeInScope(String name) {
    FeelType type = scope.type(name);
    return type == null ? FeelType.ANY : type;
  }

  private static Map<String, List<Entry>> builtIns() {
    Names table = new Names(null, new Frames(), false, Scope.open());
    Library.functions().keySet().forEach(name -> table.put(name, FeelType.ANY, Kind.BUILT_IN, -1));
    return Map.copyOf(table.entries);
  }

  /** A block inside this one, in the same frame. */
  public Names block() {
    return new Names(this, frame, false, scope);
  }

  /** The inside of a function, with a frame of its own. */
  public Names function() {
    return new Names(this, new Frames(), true, scope);
  }

  /** The inside of a filter: {@code item} and the item's fields. */
  public Names filter(FeelType itemType, int itemSlot) {
    Names inside = block();
    if (itemType instanceof ContextOf(Map<String, FeelType> fields)) {
      fields.forEach((name, type) -> inside.put(name, type, Kind.FIELD, itemSlot));
      inside.looseItemSlot = itemSlot;
    } else if (itemType == FeelType.Basic.ANY) {
      inside.openItemSlot = itemSlot;
    }
    if (!(itemType instanceof ContextOf context) || !context.fields().containsKey("item")) {
      inside.put("item", itemType, Kind.LOCAL, itemSlot);
    }
    return inside;
  }

  /** Declares a name here and gives it a slot. */
  public int declare(String name, FeelType type) {
    int slot = slot();
    put(name, type, Kind.LOCAL, slot);
    return slot;
  }

  /** Declares a name for a slot that exists already. */
  public void declare(String name, FeelType type, int slot) {
    put(name, type, Kind.LOCAL, slot);
  }

  /** A slot without a name. */
  public int slot() {
    return frame.size++;
  }

  /** How many slots the frame of these names needs. */
  public int frameSize() {
    return frame.size;
  }

  /** The free names used so far, in order of first use, with their slots. */
  public Map<String, Integer> free() {
    return frame.free;
  }

  Scope scope() {
    return scope;
  }

  private void put(String name, FeelType type, Kind kind, int slot) {
    List<String> tokens = Phrase.tokens(name);
    if (!tokens.isEmpty()) {
      entries
          .computeIfAbsent(tokens.getFirst(), _ -> new ArrayList<>())
          .add(new Entry(name, tokens, type, kind, slot));
    }
  }

  /** The longest name that stands at this place; null when no known name does. */
  @Nullable Found find(List<Token> text, int at) {
    Entry best = null;
    Names where = null;
    for (Names names = this; names != null; names = names.outer) {
      Entry entry = longest(names.entries, text, at);
      if (entry != null && (best == null || entry.tokens.size() > best.tokens.size())) {
        best = entry;
        where = names;
      }
    }
    Entry builtIn = longest(BUILT_INS, text, at);
    boolean called = builtIn != null && text.get(at + builtIn.tokens.size()).is("(");
    if (best == null && builtIn != null && !called && mayBeVariable(builtIn)) {
      return null;
    }
    if (best == null || where == null || prefers(builtIn, called, best)) {
      return builtIn == null ? null : builtIn(builtIn);
    }
    return new Found(best.tokens.size(), best.name, node(best, where), null);
  }

  /** Where any name may stand, one that is not called is data, such as a count or a date. */
  private boolean mayBeVariable(Entry builtIn) {
    return scope.isOpen() && builtIn.tokens.size() == 1;
  }

  /** A call of a built-in wins over a variable of that name that cannot be a function. */
  private static boolean prefers(@Nullable Entry builtIn, boolean called, Entry best) {
    if (builtIn == null) {
      return false;
    }
    int longer = builtIn.tokens.size() - best.tokens.size();
    boolean mayBeFunction =
        best.type == FeelType.Basic.ANY || best.type instanceof FeelType.FunctionOf;
    return longer > 0 || (longer == 0 && called && !mayBeFunction);
  }

  private static Found builtIn(Entry entry) {
    BuiltIn function = Library.function(entry.name);
    return new Found(
        entry.tokens.size(), entry.name, new Constant(function, FeelType.ANY), function);
  }

  private static @Nullable Entry longest(
      Map<String, List<Entry>> entries, List<Token> text, int at) {
    Entry best = null;
    for (Entry entry : entries.getOrDefault(text.get(at).text(), List.of())) {
      boolean longer = best == null || entry.tokens.size() >= best.tokens.size();
      if (longer && Phrase.stands(entry.tokens, text, at)) {
        best = entry;
      }
    }
    return best;
  }

  private Node node(Entry entry, Names where) {
    int out = functionsBetween(where);
    Node node =
        switch (entry.kind) {
          case LOCAL -> new Variable(out, entry.slot, entry.type);
          case FIELD ->
              new Path(new Variable(out, entry.slot, FeelType.ANY), entry.name, entry.type);
          case FREE -> new Variable(out, where.freeSlot(entry.name), entry.type);
          case BUILT_IN -> Constant.nothing();
        };
    return throughFilters(entry.name, node, where);
  }

  private int freeSlot(String name) {
    return frame.free.computeIfAbsent(name, _ -> frame.size++);
  }

  private int functionsBetween(Names where) {
    int count = 0;
    for (Names names = this; names != null && names != where; names = names.outer) {
      count += names.startsFunction ? 1 : 0;
    }
    return count;
  }

  /** Inside filters over unknown items, a name is first a field of the item. */
  private Node throughFilters(String name, @Nullable Node node, @Nullable Names where) {
    List<Names> filters = new ArrayList<>();
    for (Names names = this; names != null && names != where; names = names.outer) {
      if (names.openItemSlot >= 0) {
        filters.addFirst(names);
      }
    }
    Node result = node;
    for (Names filter : filters) {
      Node item = new Variable(functionsBetween(filter), filter.openItemSlot, FeelType.ANY);
      result = new FilterName(item, name, result);
    }
    return result == null ? Constant.nothing() : result;
  }

  /** Whether names that are not declared may stand here. */
  boolean isOpen() {
    if (scope.isOpen()) {
      return true;
    }
    for (Names names = this; names != null; names = names.outer) {
      if (names.openItemSlot >= 0) {
        return true;
      }
    }
    return false;
  }

  /**
   * A name that no item is known to have: a field of the item all the same. Null outside filters.
   */
  @Nullable Node undeclaredField(String name) {
    for (Names names = this; names != null; names = names.outer) {
      if (names.looseItemSlot >= 0) {
        Node item = new Variable(functionsBetween(names), names.looseItemSlot, FeelType.ANY);
        return new FilterName(item, name, null);
      }
    }
    return null;
  }

  /** A name that is not declared, where that is allowed. */
  Node undeclared(String name) {
    if (!scope.isOpen()) {
      return throughFilters(name, null, null);
    }
    Names root = this;
    for (Names up = outer; up != null; up = up.outer) {
      root = up;
    }
    Node free = new Variable(functionsBetween(root), root.freeSlot(name), FeelType.ANY);
    root.put(name, FeelType.ANY, Kind.FREE, -1);
    return throughFilters(name, free, root);
  }

  /** All names in scope, for suggestions. */
  Set<String> known() {
    Set<String> known = new LinkedHashSet<>();
    for (Names names = this; names != null; names = names.outer) {
      names.entries.values().forEach(list -> list.forEach(entry -> known.add(entry.name)));
    }
    known.addAll(Library.functions().keySet());
    return known;
  }
}
