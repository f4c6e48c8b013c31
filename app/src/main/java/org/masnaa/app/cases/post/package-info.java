/**
 * What cases have to say to each other: messages, signals, calls, and the ends of what was called.
 */
@NullMarked
package org.masnaa.app.cases.post;

import org.jspecify.annotations.NullMarked;
