/**
 * The service package: the folder that defines a digital service, read and checked as a whole, with
 * every problem named by file and line, and its examples run on the engine that runs real cases.
 */
@NullMarked
package org.masnaa.service;

import org.jspecify.annotations.NullMarked;
