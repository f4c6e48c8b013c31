/** Reads spreadsheets that people upload, within bounds. */
@NullMarked
package org.masnaa.app.shared.spreadsheet;

import org.jspecify.annotations.NullMarked;
