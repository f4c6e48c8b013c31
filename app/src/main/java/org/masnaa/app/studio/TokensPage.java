package org.masnaa.app.studio;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.masnaa.text.LocalText;

/**
 * The tokens of an entity; template {@code studio/tokens}.
 *
 * @param services that a token can be limited to
 * @param secret of the token that was just made, shown this once, or null
 * @param refused whether nothing was made because something is missing
 */
public record TokensPage(
    List<Row> rows,
    List<String> services,
    boolean mayMake,
    @Nullable String secret,
    boolean refused) {

  public TokensPage {
    rows = List.copyOf(rows);
    services = List.copyOf(services);
  }

  /**
   * A token.
   *
   * @param state {@code good}, {@code ended} or {@code revoked}
   */
  public record Row(Token token, LocalText by, String state, boolean mayRevoke) {}
}
