package org.masnaa.feel;

import java.time.LocalTime;
import java.time.ZoneId;

/** A time of day in a named zone, such as {@code 11:00:00@Asia/Qatar}. */
public record ZoneTime(LocalTime time, ZoneId zone) {}
