/**
 * Tests of the processor: sources that stand in the tests are compiled with it, in this process and in memory; what it
 * reports, what it writes and what the written code does are compared.
 */
@NullMarked
package io.jalchemy.orm.generated;

import org.jspecify.annotations.NullMarked;
