package org.masnaa.app.studio;

import java.util.List;
import org.masnaa.edit.Splice;

/**
 * What a change did to one file.
 *
 * @param before whether the file was there before
 * @param after whether it is there since
 */
record FilePart(String file, boolean before, boolean after, List<Splice> splices) {}
