package org.masnaa.app.officer;

import java.util.List;
import org.masnaa.app.cases.QueueItem;
import org.masnaa.app.cases.Tasks;
import org.masnaa.app.identity.Audience;
import org.masnaa.app.identity.Open;
import org.masnaa.app.shared.Actor;
import org.masnaa.app.shared.page.PageReply;
import org.masnaa.text.Language;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The tasks that wait for an officer. */
@Controller
class QueueController {

  private final Tasks tasks;
  private final Desks desks;

  QueueController(Tasks tasks, Desks desks) {
    this.tasks = tasks;
    this.desks = desks;
  }

  @Open(to = Audience.OFFICER)
  @GetMapping("/{language:ar|en}/work")
  ModelAndView queue(
      @PathVariable Language language,
      @RequestParam(defaultValue = "") String service,
      @RequestParam(defaultValue = "all") String whose) {
    Actor.Officer me = desks.officer();
    List<QueueItem> items = tasks.queue(me, 0);
    List<QueueRow> rows =
        items.stream()
            .filter(item -> service.isEmpty() || item.task().service().toString().equals(service))
            .map(item -> desks.row(item, me))
            .filter(row -> isOf(whose, row))
            .toList();
    List<QueuePage.ServiceChoice> services =
        items.stream()
            .map(item ->
                new QueuePage.ServiceChoice(
                    item.task().service().toString(),
                    item.summary().service().content().service().title()))
            .distinct()
            .toList();
    return PageReply.page(
        "officer/queue", new QueuePage(rows, new QueuePage.Filter(service, whose), services));
  }

  private static boolean isOf(String whose, QueueRow row) {
    return switch (whose) {
      case "mine" -> row.holder() instanceof QueueRow.Holder.Me;
      case "free" -> row.holder() instanceof QueueRow.Holder.Nobody;
      default -> true;
    };
  }
}
