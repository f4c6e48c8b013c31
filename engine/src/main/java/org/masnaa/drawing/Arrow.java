package org.masnaa.drawing;

/**
 * A flow from one element to another.
 *
 * @param from the element it leaves; for an event on a border what it sits on
 * @param event the event on a border that it leaves, or an empty text
 */
record Arrow(String id, String from, String to, String event) {}
