package org.masnaa.app.portal;

import org.masnaa.app.cases.OpenDraft;

/**
 * Where the pages of an application lie.
 *
 * @param base before the id of a page
 * @param service path of the page before the first
 * @param trial whether it is a walk of the studio: nothing of a real person is offered
 */
record Way(String base, String service, boolean trial) {

  /** Those of a person's draft. */
  static Way of(OpenDraft draft) {
    return new Way("/applications/" + draft.id(), ServiceTexts.path(draft.service().id()), false);
  }

  String page(String id) {
    return base + "/" + id;
  }

  String check() {
    return page("check");
  }

  String overview() {
    return page("overview");
  }
}
