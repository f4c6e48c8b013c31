package org.masnaa.feel;

import org.masnaa.text.LocalText;

/**
 * An evaluation was stopped at a limit of its budget. The one exception an evaluation may throw: a
 * hostile or runaway text must stop at once, wherever it is.
 */
public final class BudgetExceeded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Which limit. */
  public enum Limit {
    STEPS("الخطوات", "steps"),
    DEPTH("عمق التداخل", "levels of nesting"),
    ITEMS("عناصر القوائم", "items in lists"),
    CHARACTERS("أحرف النصوص", "characters in texts"),
    TIME("الوقت بالنانوثانية", "nanoseconds of time");

    private final LocalText name;

    Limit(String ar, String en) {
      this.name = new LocalText(ar, en);
    }

    public LocalText text() {
      return name;
    }
  }

  private final Limit limit;
  private final long maximum;
  private String place = "";

  BudgetExceeded(Limit limit, long maximum) {
    super("more than " + maximum + " " + limit.text().en(), null, false, false);
    this.limit = limit;
    this.maximum = maximum;
  }

  public Limit limit() {
    return limit;
  }

  public long maximum() {
    return maximum;
  }

  /** The text or decision that was running, as its author knows it; empty when not known. */
  public String place() {
    return place;
  }

  /** Names the place, unless one nearer to the cause was named already. */
  public BudgetExceeded in(String where) {
    if (place.isEmpty()) {
      place = where;
    }
    return this;
  }

  /** What happened, for people. */
  public LocalText text() {
    String ar =
        "أوقف الحساب لأنه تجاوز الحد المسموح من " + limit.text().ar() + " (" + maximum + ")";
    String en = "The evaluation was stopped: more than " + maximum + " " + limit.text().en();
    return place.isEmpty()
        ? new LocalText(ar + ".", en + ".")
        : new LocalText(ar + " في: " + place, en + " in: " + place);
  }
}
