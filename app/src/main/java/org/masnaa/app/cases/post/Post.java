package org.masnaa.app.cases.post;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.masnaa.app.cases.jobs.BackOff;
import org.masnaa.app.cases.jobs.CaseDesk;
import org.masnaa.app.cases.jobs.CaseDesk.Told;
import org.masnaa.app.shared.CaseId;
import org.masnaa.flow.Command;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Delivers what one case has for another. The delivery goes with the step that it causes, in one
 * transaction, so each is delivered once.
 */
@Component
public class Post {

  private static final Logger LOG = LoggerFactory.getLogger(Post.class);

  /** How long a message lies that nobody waits for. */
  public static final Duration MESSAGE_LIES = Duration.ofDays(30);

  private static final Set<Delivery.Kind> BEGINS =
      EnumSet.of(Delivery.Kind.CALL, Delivery.Kind.START);

  /** How often a call is tried before a person looks. */
  private static final int ATTEMPTS = 5;

  /** Most waits tried for one message: those that turn out to be stale are passed over. */
  private static final int CANDIDATES = 20;

  private final DeliveryStore store;
  private final CaseDesk desk;
  private final Beginnings beginnings;
  private final TransactionTemplate transaction;
  private final BackOff backOff;

  Post(
      DeliveryStore store,
      CaseDesk desk,
      Beginnings beginnings,
      TransactionTemplate transaction,
      BackOff backOff) {
    this.store = store;
    this.desk = desk;
    this.beginnings = beginnings;
    this.transaction = transaction;
    this.backOff = backOff;
  }

  /** What can be delivered now. */
  public List<Parcel> ready(int most) {
    return store.ready(backOff.now(), most);
  }

  /** What a case has for others and can be delivered now. */
  public List<Parcel> readyOf(CaseId sender, int most) {
    return store.readyOf(sender, backOff.now(), most);
  }

  /** Forgets messages that have lain too long. */
  public int tidy() {
    int forgotten = store.forgetMessages(backOff.now().minus(MESSAGE_LIES));
    if (forgotten > 0) {
      LOG.warn("{} messages were forgotten: nobody waited for them in {}", forgotten, MESSAGE_LIES);
    }
    return forgotten;
  }

  /** Delivers one; false when it stays for later or another has it. */
  public boolean deliver(Parcel parcel) {
    try {
      return Boolean.TRUE.equals(
          transaction.execute(status -> store.take(parcel).map(this::deliver).orElse(false)));
    } catch (RuntimeException e) {
      LOG.warn("a delivery of case {} failed", parcel.sender(), e);
      failed(parcel, e.getClass().getSimpleName());
      return false;
    }
  }

  private boolean deliver(Delivery delivery) {
    if (delivery.kind() == Delivery.Kind.MESSAGE && !message(delivery)) {
      store.lie(delivery);
      return false;
    }
    switch (delivery.kind()) {
      case MESSAGE -> {}
      case SIGNAL -> tell(delivery, new Command.SignalReceived(delivery.nameOrEmpty()));
      case ENDED ->
          tell(
              delivery,
              new Command.ChildEnded(
                  String.valueOf(delivery.to().waitId()), delivery.name(), delivery.payload()));
      case FAILED ->
          tell(
              delivery,
              new Command.BusinessError(
                  String.valueOf(delivery.to().waitId()), delivery.nameOrEmpty()));
      case CANCEL -> tell(delivery, new Command.Withdraw("cancelled"));
      case CALL, START -> beginnings.begin(delivery);
    }
    store.remove(delivery);
    return true;
  }

  /** A case that does not take it is over or went on without it. */
  private void tell(Delivery delivery, Command command) {
    CaseId receiver = delivery.to().receiver();
    if (receiver != null) {
      desk.tell(receiver, command);
    }
  }

  private boolean message(Delivery message) {
    for (int i = 0; i < CANDIDATES; i++) {
      Optional<DeliveryStore.Waiting> waiting = store.awaiting(message);
      if (waiting.isEmpty()) {
        // Only when it is sent can a message begin a case; later it is for those who wait.
        return !message.lies() && beginnings.beginByMessage(message);
      }
      Command command = new Command.MessageArrived(waiting.get().waitId(), message.payload());
      if (desk.tell(waiting.get().caseId(), command) instanceof Told.Moved) {
        return true;
      }
      store.forget(waiting.get());
    }
    return false;
  }

  private void failed(Parcel parcel, String error) {
    transaction.executeWithoutResult(status ->
        store
            .take(parcel)
            .ifPresent(delivery -> {
              int attempts = delivery.attempts() + 1;
              boolean last = BEGINS.contains(delivery.kind()) && attempts >= ATTEMPTS;
              if (last) {
                giveUp(delivery, error);
              } else {
                store.later(parcel, backOff.after(attempts));
              }
            }));
  }

  /** A case that waits for a call stands still until a person acts; a mere start is dropped. */
  private void giveUp(Delivery delivery, String error) {
    store.remove(delivery);
    if (delivery.to().waitId() != null) {
      desk.tell(delivery.sender(), new Command.JobFailed(delivery.to().waitId(), error, true));
    } else {
      LOG.error("{} was not begun for case {}: {}", delivery.name(), delivery.sender(), error);
    }
  }
}
