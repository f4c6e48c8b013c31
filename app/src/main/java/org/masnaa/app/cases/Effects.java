package org.masnaa.app.cases;

import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.app.cases.content.CaseValues;
import org.masnaa.app.cases.content.Sealed;
import org.masnaa.app.cases.post.Correlation;
import org.masnaa.app.catalogue.Catalogue;
import org.masnaa.app.catalogue.Published;
import org.masnaa.flow.Effect;
import org.masnaa.flow.Element;
import org.masnaa.flow.EventDefinition;
import org.springframework.stereotype.Component;

/** Turns what a step asks of the outside into what the database has to hold. */
@Component
class Effects {

  private final Catalogue catalogue;
  private final Sealed sealed;
  private final PartyTasks parties;

  Effects(Catalogue catalogue, Sealed sealed, PartyTasks parties) {
    this.catalogue = catalogue;
    this.sealed = sealed;
    this.parties = parties;
  }

  void collect(CaseRecord file, Effect effect, StepWrites writes) {
    switch (effect) {
      case Effect.OpenTask(String wait, Element.UserTask task, var due) ->
          writes.tasks.put(wait, parties.opened(file, wait, task, due));
      case Effect.RunJob(String wait, Element.ServiceTask task, var inputs) ->
          writes.jobs.put(
              wait,
              new StepWrites.NewJob(wait, task.id(), task.job(), seal(file, "job", wait, inputs)));
      case Effect.SetTimer(String wait, String element, var due) ->
          writes.timers.put(wait, new StepWrites.NewTimer(wait, due));
      case Effect.AwaitMessage(String wait, String element, String name, var key) ->
          writes.waits.put(
              wait,
              new StepWrites.NewWait(
                  wait, element, "message", name, Correlation.of(entity(file), name, key)));
      case Effect.AwaitSignal(String wait, String element, String signal) ->
          writes.waits.put(wait, new StepWrites.NewWait(wait, element, "signal", signal, null));
      case Effect.SendMessage send -> send(file, send, writes);
      case Effect.Broadcast(String element, String signal) -> {
        writes.signals.add(signal);
        starts(file, element, signal, writes);
      }
      case Effect.StartChild(String wait, Element.CallActivity call, var inputs) ->
          writes.deliveries.add(
              new StepWrites.NewDelivery(
                  call.id(),
                  StepWrites.CALL,
                  call.called(),
                  null,
                  null,
                  wait,
                  seal(file, "delivery", call.id(), inputs)));
      case Effect.CancelChild(String wait) -> writes.cancelledChildren.add(wait);
      case Effect.ErrorLeft(String element, String code) -> writes.error = code;
      case Effect.RunDecision decision ->
          throw new IllegalArgumentException("a decision is made at once, not stored");
      // What is stored for a wait goes when the wait has gone from the state.
      case Effect.CloseTask _, Effect.CancelJob _, Effect.ClearTimer _, Effect.StopAwaiting _ -> {}
    }
  }

  private void send(CaseRecord file, Effect.SendMessage send, StepWrites writes) {
    writes.deliveries.add(
        new StepWrites.NewDelivery(
            send.element(),
            "message",
            send.message(),
            Correlation.of(entity(file), send.message(), send.key()),
            null,
            null,
            seal(file, "delivery", send.element(), send.values())));
  }

  /** A signal begins a case of every service of the entity that begins by it. */
  private void starts(CaseRecord file, String element, String signal, StepWrites writes) {
    for (Published service : catalogue.services()) {
      if (service.id().entity().equals(file.service().entity())) {
        for (Element each : service.content().process().elements()) {
          if (each instanceof Element.StartEvent start
              && start.node().parent() == null
              && start.definition() instanceof EventDefinition.Signal(String name)
              && name.equals(signal)) {
            writes.deliveries.add(
                new StepWrites.NewDelivery(
                    element, "start", service.id() + "#" + start.id(), null, null, null, null));
          }
        }
      }
    }
  }

  /** Tells the case that began this one how it ended. */
  void end(CaseRecord file, Map<String, @Nullable Object> result, StepWrites writes) {
    CaseRecord.Caller caller = file.origin().caller();
    if (caller != null && file.state().isOver()) {
      writes.deliveries.add(
          new StepWrites.NewDelivery(
              "",
              writes.error == null ? "ended" : "failed",
              writes.error == null ? file.state().outcome() : writes.error,
              null,
              caller.caseId().value(),
              caller.waitId(),
              seal(file, "delivery", "", result)));
    }
  }

  private String seal(
      CaseRecord file, String table, String row, Map<String, @Nullable Object> values) {
    String column = table.equals("job") ? "inputs" : "payload";
    byte[] content =
        sealed.seal(
            CaseValues.fields(values),
            new Sealed.Place(entity(file), table, file.id() + ":" + row, column));
    return Base64.getEncoder().encodeToString(content);
  }

  private static String entity(CaseRecord file) {
    return file.service().entity().value();
  }
}
