package org.masnaa.app.registers;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.shared.Json;
import tools.jackson.core.JacksonException;

/**
 * Gets JSON over HTTP from an allowed host. Redirects are not followed, an answer has at most
 * {@link #LARGEST} bytes, and the time-out is for the whole answer, not for its first byte.
 */
final class JsonFetch {

  static final int LARGEST = 1 << 20;

  private static final int OK = 200;
  private static final int NOT_FOUND = 404;

  private final AllowedHosts hosts;
  private final Json json = new Json();
  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(Duration.ofSeconds(5))
          .build();

  JsonFetch(AllowedHosts hosts) {
    this.hosts = hosts;
  }

  /**
   * The answer as JSON has it.
   *
   * @return null when the other side says that it holds nothing (404)
   * @throws SourceFailed when there is no good answer in time
   */
  @Nullable Object get(URI address, Map<String, String> headers, Duration timeout)
      throws SourceFailed {
    String refusal = hosts.refusal(address).orElse(null);
    if (refusal != null) {
      throw new SourceFailed(refusal);
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address).timeout(timeout).header("Accept", "application/json");
    headers.forEach(request::header);
    CompletableFuture<HttpResponse<byte[]>> call =
        client.sendAsync(request.build(), info -> new Bounded());
    try {
      return read(call.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      call.cancel(true);
      throw new SourceFailed("no whole answer in " + timeout, e);
    } catch (ExecutionException e) {
      throw new SourceFailed("no answer: " + e.getCause(), e);
    } catch (InterruptedException e) {
      call.cancel(true);
      Thread.currentThread().interrupt();
      throw new SourceFailed("stopped", e);
    }
  }

  private @Nullable Object read(HttpResponse<byte[]> response) throws SourceFailed {
    if (response.statusCode() == NOT_FOUND) {
      return null;
    }
    if (response.statusCode() != OK) {
      throw new SourceFailed("status " + response.statusCode());
    }
    try {
      return json.read(response.body(), Object.class);
    } catch (JacksonException e) {
      throw new SourceFailed("no JSON", e);
    }
  }

  /** Collects a body and gives up when it grows too large. */
  private static final class Bounded implements HttpResponse.BodySubscriber<byte[]> {

    private final CompletableFuture<byte[]> body = new CompletableFuture<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private Flow.@Nullable Subscription subscription;

    @Override
    public CompletionStage<byte[]> getBody() {
      return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> parts) {
      for (ByteBuffer part : parts) {
        byte[] chunk = new byte[part.remaining()];
        part.get(chunk);
        bytes.writeBytes(chunk);
      }
      if (bytes.size() > LARGEST && subscription != null) {
        subscription.cancel();
        body.completeExceptionally(new SourceFailed("more than " + LARGEST + " bytes"));
      }
    }

    @Override
    public void onError(Throwable failure) {
      body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      body.complete(bytes.toByteArray());
    }
  }
}
