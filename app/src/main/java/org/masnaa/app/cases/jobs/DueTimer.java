package org.masnaa.app.cases.jobs;

import org.masnaa.app.shared.CaseId;

/** A timer of a case whose time has come. */
public record DueTimer(CaseId caseId, String waitId) {}
