/**
 * How every page looks: the shell around it, texts, dates, assets, questions, and the templates.
 */
@NullMarked
package org.masnaa.app.shared.page;

import org.jspecify.annotations.NullMarked;
