/** JMH benchmarks: Jalchemy beside plain JDBC and other mappers, on the same rows. */
@NullMarked
package io.jalchemy.benchmarks;

import org.jspecify.annotations.NullMarked;
