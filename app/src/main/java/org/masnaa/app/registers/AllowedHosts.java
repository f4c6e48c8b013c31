package org.masnaa.app.registers;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.Optional;

/**
 * Judges addresses before they are called: the host must stand in the operator's list, and every
 * address that its name resolves to must lie in the network written there. A name that suddenly
 * resolves to one of our own machines is therefore refused.
 */
final class AllowedHosts {

  private final Map<String, String> networks;

  AllowedHosts(Map<String, String> networks) {
    this.networks = Map.copyOf(networks);
  }

  boolean knows(URI address) {
    return address.getHost() != null && networks.containsKey(address.getHost());
  }

  /** Why the address may not be called; empty when it may. */
  Optional<String> refusal(URI address) {
    String host = address.getHost();
    String network = host == null ? null : networks.get(host);
    if (network == null || !isWeb(address) || address.getUserInfo() != null) {
      return Optional.of("not in the operator's list: " + host);
    }
    try {
      for (InetAddress resolved : InetAddress.getAllByName(host)) {
        if (!lies(resolved.getAddress(), network)) {
          return Optional.of(host + " resolves to an address outside of " + network);
        }
      }
      return Optional.empty();
    } catch (UnknownHostException e) {
      return Optional.of("unknown host: " + host);
    }
  }

  private static boolean isWeb(URI address) {
    return "https".equals(address.getScheme()) || "http".equals(address.getScheme());
  }

  /** Whether an address lies in a network such as {@code 10.20.0.0/16}. */
  private static boolean lies(byte[] address, String network) throws UnknownHostException {
    String[] parts = network.split("/", 2);
    byte[] base = InetAddress.ofLiteral(parts[0]).getAddress();
    int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : base.length * 8;
    if (address.length != base.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >>> (bit % 8);
      if ((address[bit / 8] & mask) != (base[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
