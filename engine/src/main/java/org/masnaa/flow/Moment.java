package org.masnaa.flow;

import java.time.Instant;
import org.masnaa.legal.WorkingCalendar;

/** When a step happens, and by whose calendar. */
public record Moment(Instant now, WorkingCalendar calendar) {}
