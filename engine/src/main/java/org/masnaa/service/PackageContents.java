package org.masnaa.service;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.masnaa.dmn.DecisionModel;
import org.masnaa.flow.ProcessModel;
import org.masnaa.form.Form;

/** What has been read of a package so far, for the checks that compare its files. */
record PackageContents(
    Service service,
    Form form,
    @Nullable ProcessModel process,
    Map<String, ProcessModel> called,
    Map<String, DecisionModel> decisions,
    Map<String, Output> outputs) {}
