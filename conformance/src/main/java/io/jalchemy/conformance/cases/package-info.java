/**
 * What the runners of all corpora share: how a case went ({@link io.jalchemy.conformance.cases.Outcome}) and how an
 * interpreter gives up on one ({@link io.jalchemy.conformance.cases.UnsupportedCaseException}). Depends on nothing.
 */
@NullMarked
package io.jalchemy.conformance.cases;

import org.jspecify.annotations.NullMarked;
