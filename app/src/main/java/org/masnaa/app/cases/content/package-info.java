/** What cases know, as it lies in the database: values as JSON, and encrypted. */
@NullMarked
package org.masnaa.app.cases.content;

import org.jspecify.annotations.NullMarked;
