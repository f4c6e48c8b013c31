package org.masnaa.service;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.service.Service.Purpose;
import org.masnaa.text.LocalText;

/** The reasons for which a service may read an attribute, as the person is told. */
public final class Purposes {

  private static final Map<String, LocalText> TEXTS = texts();

  private Purposes() {}

  /** The words of the closed list with their texts. */
  public static Map<String, LocalText> texts() {
    Map<String, LocalText> texts = new LinkedHashMap<>();
    texts.put("identify", new LocalText("للتعرف على مقدم الطلب", "To know who applies"));
    texts.put("eligibility", new LocalText("للتحقق من أهلية مقدم الطلب", "To check who may apply"));
    texts.put("decision", new LocalText("للبت في الطلب", "To decide the application"));
    texts.put("document", new LocalText("لكتابته في الوثيقة", "To write it in the document"));
    texts.put("contact", new LocalText("للتواصل مع مقدم الطلب", "To contact the applicant"));
    texts.put("fee", new LocalText("لحساب الرسوم", "To work out the fee"));
    texts.put("duplicates", new LocalText("لكشف الطلبات المكررة", "To find a second application"));
    return Collections.unmodifiableMap(texts);
  }

  static @Nullable Purpose find(String code) {
    LocalText text = TEXTS.get(code);
    return text == null ? null : new Purpose(code, text);
  }
}
