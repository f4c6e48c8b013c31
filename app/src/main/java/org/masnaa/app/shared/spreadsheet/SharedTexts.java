package org.masnaa.app.shared.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.masnaa.source.Position;
import org.masnaa.source.XmlVisitor;

/**
 * The texts that cells name by number (clause 18.4): all runs of one, without what is read aloud.
 */
final class SharedTexts implements XmlVisitor {

  private final List<String> texts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean inText;
  private int phonetic;

  List<String> texts() {
    return texts;
  }

  @Override
  public void start(String namespace, String name, Map<String, String> attributes, Position at) {
    switch (name) {
      case "si" -> text.setLength(0);
      case "rPh" -> phonetic++;
      case "t" -> inText = phonetic == 0;
      default -> {}
    }
  }

  @Override
  public void text(String part) {
    if (inText) {
      text.append(part);
    }
  }

  @Override
  public void end(String name) {
    switch (name) {
      case "si" -> texts.add(text.toString());
      case "rPh" -> phonetic--;
      case "t" -> inText = false;
      default -> {}
    }
  }
}
