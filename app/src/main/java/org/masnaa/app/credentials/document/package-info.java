/** A certificate as a page: laid out, set in type and printed to PDF, without fetching anything. */
@NullMarked
package org.masnaa.app.credentials.document;

import org.jspecify.annotations.NullMarked;
