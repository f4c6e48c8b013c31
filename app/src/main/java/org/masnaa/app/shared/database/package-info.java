/** The one database: embedded or given, migrated module by module. */
@NullMarked
package org.masnaa.app.shared.database;

import org.jspecify.annotations.NullMarked;
