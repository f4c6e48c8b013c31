package org.masnaa.app.cases.post;

import java.util.UUID;
import org.masnaa.app.shared.CaseId;

/** A delivery that can be made now. */
public record Parcel(UUID id, CaseId sender) {}
