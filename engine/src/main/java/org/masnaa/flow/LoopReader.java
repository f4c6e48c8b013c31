package org.masnaa.flow;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/** Reads how often an activity is done. */
final class LoopReader {

  private static final LocalText ITEMS =
      new LocalText(
          "اكتب القائمة في masnaa:collection أو العدد في loopCardinality، لا كليهما.",
          "Write the list in masnaa:collection, or the number in loopCardinality, not both.");

  private final Reading reading;

  LoopReader(Reading reading) {
    this.reading = reading;
  }

  @Nullable Loop read(Tag activity) {
    Optional<Tag> each = activity.child("multiInstanceLoopCharacteristics");
    Optional<Tag> repeat = activity.child("standardLoopCharacteristics");
    return each.isPresent() ? each(each.get()) : repeat.map(this::repeat).orElse(null);
  }

  private Loop.Each each(Tag tag) {
    boolean sequential = "true".equals(tag.take("isSequential"));
    tag.only("behavior", "All");
    Formula count = tag.child("loopCardinality").map(this::formula).orElse(null);
    Formula until = tag.child("completionCondition").map(this::formula).orElse(null);
    String own = tag.masnaa("collection");
    String vendor = tag.vendor("collection");
    String list = own != null ? own : vendor;
    Formula items = list == null ? null : reading.formula(list, tag.at());
    String ownItem = tag.masnaa("item");
    String vendorItem = tag.vendor("elementVariable");
    String item = ownItem != null ? ownItem : vendorItem;
    if (item != null && !TaskReader.isWord(item)) {
      reading.badValue(tag, "masnaa:item", item, TaskReader.WORDS);
    }
    if ((list == null) == (count == null)) {
      reading.missing(tag, "masnaa:collection", ITEMS);
    }
    String writes = tag.masnaa("writes");
    if (writes != null && !writes.equals("outside") && !writes.equals("lists")) {
      reading.badValue(
          tag,
          "masnaa:writes",
          writes,
          new LocalText("اكتب lists أو outside.", "Write lists or outside."));
    }
    tag.close();
    return new Loop.Each(sequential, items, item, count, until, "outside".equals(writes));
  }

  private Loop.Repeat repeat(Tag tag) {
    boolean before = "true".equals(tag.take("testBefore"));
    String most = tag.take("loopMaximum");
    if (most != null && !most.strip().matches("[1-9][0-9]{0,5}")) {
      reading.badValue(
          tag,
          "loopMaximum",
          most,
          new LocalText("اكتب عدداً صحيحاً من 1.", "Write a whole number from 1 on."));
      most = null;
    }
    Formula condition = tag.child("loopCondition").map(this::formula).orElse(null);
    if (condition == null && most == null) {
      reading.missing(
          tag,
          "loopCondition",
          new LocalText(
              "اكتب شرط التكرار، وإلا تكرّر بلا نهاية.",
              "Write the condition to go on, or it would never end."));
    }
    tag.close();
    return new Loop.Repeat(before, condition, most == null ? null : Integer.valueOf(most.strip()));
  }

  private @Nullable Formula formula(Tag tag) {
    Formula formula = reading.text(tag);
    tag.close();
    return formula;
  }
}
