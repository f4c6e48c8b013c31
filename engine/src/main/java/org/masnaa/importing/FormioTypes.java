package org.masnaa.importing;

import static java.util.Map.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which of our question types a component of Form.io becomes. */
final class FormioTypes {

  private static final Map<String, String> OURS =
      Map.ofEntries(
          entry("textfield", "text"),
          entry("url", "text"),
          entry("tags", "text"),
          entry("bankAccount", "text"),
          entry("textarea", "long-text"),
          entry("number", "decimal"),
          entry("currency", "money"),
          entry("checkbox", "yes-no"),
          entry("navCheckbox", "yes-no"),
          entry("selectboxes", "many-of"),
          entry("checkboxes", "many-of"),
          entry("select", "one-of"),
          entry("radio", "one-of"),
          entry("radios", "one-of"),
          entry("radiopanel", "one-of"),
          entry("datetime", "date"),
          entry("day", "date"),
          entry("date", "date"),
          entry("navDatepicker", "date"),
          entry("time", "time"),
          entry("year", "whole-number"),
          entry("email", "email"),
          entry("phonenumber", "phone"),
          entry("phoneNumber", "phone"),
          entry("file", "file"),
          entry("attachment", "file"),
          entry("signature", "declaration"),
          entry("fnrfield", "national-id"),
          entry("identity", "national-id"),
          entry("orgNr", "company-number"),
          entry("iban", "iban"),
          entry("address", "address"),
          entry("navAddress", "address"),
          entry("landvelger", "country"),
          entry("firstName", "text"),
          entry("surname", "text"));

  /** Data about the applicant that a register holds, by the component that asks for it. */
  private static final Map<String, String> HELD =
      Map.of(
          "fnrfield", "person.nationalId",
          "identity", "person.nationalId",
          "navAddress", "person.address",
          "firstName", "person.name",
          "surname", "person.name");

  private FormioTypes() {}

  /**
   * British Columbia's components are the usual ones with {@code simple} before and {@code
   * advanced} behind.
   */
  static String plain(String type) {
    String plain = type.startsWith("simple") ? type.substring("simple".length()) : type;
    return plain.endsWith("advanced")
        ? plain.substring(0, plain.length() - "advanced".length())
        : plain;
  }

  static @Nullable String ours(String type) {
    return OURS.get(type);
  }

  static @Nullable String held(String type) {
    return HELD.get(type);
  }
}
