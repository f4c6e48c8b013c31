package org.masnaa.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.masnaa.app.shared.StartRefused;
import org.masnaa.app.shared.crypto.MasterKey;

/** {@code masnaa key FILE}: makes a new master key, for a new database that {@code --db} names. */
final class KeyCommand implements Verb {

  @Override
  public String name() {
    return "key";
  }

  @Override
  public String arguments() {
    return "FILE";
  }

  @Override
  public String purpose() {
    return "makes a new master key, for a new database that --db names";
  }

  @Override
  public int run(List<String> arguments, Console console) {
    if (arguments.size() != 1) {
      return wrongUse("One file is needed", console);
    }
    try {
      MasterKey.create(Path.of(arguments.getFirst()));
      return GOOD;
    } catch (StartRefused refused) {
      console.err().println(refused.getMessage() + ". " + refused.mend());
    } catch (IOException e) {
      console.err().println(arguments.getFirst() + ": " + e.getMessage());
    }
    return BAD;
  }
}
