package org.masnaa.app.portal;

import java.util.List;
import org.masnaa.app.shared.page.Field;
import org.masnaa.app.shared.page.FieldProblem;
import org.masnaa.text.LocalText;

/**
 * One item of a repeated group.
 *
 * @param item what it is called
 * @param number its place, from 1
 * @param back path of the page that has the group
 */
public record ItemPage(
    LocalText service,
    LocalText item,
    int number,
    String back,
    List<Field> fields,
    List<FieldProblem> problems) {}
