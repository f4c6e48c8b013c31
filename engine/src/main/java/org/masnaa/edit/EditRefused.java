package org.masnaa.edit;

import org.masnaa.text.LocalText;

/** Ends an edit that cannot be made; it never leaves the package. */
final class EditRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient LocalText why;

  EditRefused(String ar, String en) {
    super(en, null, false, false);
    this.why = new LocalText(ar, en);
  }

  static EditRefused noItem(ItemPath path) {
    return new EditRefused(
        "لم يعد هذا العنصر موجودًا: \u2066" + path + "\u2069",
        "This item is no longer there: " + path);
  }

  LocalText why() {
    return why;
  }
}
