/**
 * Questions, pages and answers: which pages a person sees, what a typed answer means, what is still
 * wrong with it. Functions of the form, the answers as typed and the data already known.
 */
@NullMarked
package org.masnaa.form;

import org.jspecify.annotations.NullMarked;
