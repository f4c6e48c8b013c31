package org.masnaa.service;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.form.Answers;
import org.masnaa.legal.Term;
import org.masnaa.source.Position;

/**
 * A case told beforehand: this person gives these answers, the officers do this, and so it ends.
 *
 * @param title what it shows, in the author's language
 * @param start who applies, and when
 * @param answers by question, as the person would give them
 * @param tasks what happens at each user task, visit by visit
 * @param outside what else happens
 * @param expect what must come out
 */
public record Example(
    String title,
    Start start,
    Answers answers,
    Map<String, List<Visit>> tasks,
    Outside outside,
    Expectation expect,
    Position at) {

  /**
   * The beginning.
   *
   * @param register the id of a person of the given register, or null
   * @param person attribute values by dotted name that differ from the register's or the usual ones
   * @param today the day of the application
   */
  public record Start(
      @Nullable String register, Map<String, @Nullable Object> person, LocalDate today) {}

  /**
   * What happens when a task is open.
   *
   * @param after how long it lies before, or null when it is done the same day
   * @param outcome what the person decides
   */
  public record Visit(
      @Nullable Term after,
      String outcome,
      List<String> reasons,
      String note,
      Answers answers,
      Position at) {}

  /**
   * What must come out; null or empty where the example does not say.
   *
   * @param typed how many answers the applicant typed on the keyboard
   * @param positions where each key stands in the file, and each answer as {@code answers.id}
   */
  public record Expectation(
      Course course, Result result, @Nullable Integer typed, Map<String, Position> positions) {}

  /**
   * How it goes.
   *
   * @param path ids of the activities in the order they are completed
   * @param within the promised time it stays within
   */
  public record Course(
      @Nullable List<String> path, @Nullable String outcome, @Nullable Term within) {}

  /**
   * What comes of it.
   *
   * @param values data of the case at the end by name, such as results of decisions
   * @param problems the questions that must be refused, with the code of the problem; then the case
   *     does not begin
   */
  public record Result(
      @Nullable BigDecimal fee,
      @Nullable Boolean eligible,
      @Nullable List<String> outputs,
      @Nullable List<String> messages,
      @Nullable List<String> reasons,
      Map<String, @Nullable Object> values,
      Map<String, String> problems) {}
}
