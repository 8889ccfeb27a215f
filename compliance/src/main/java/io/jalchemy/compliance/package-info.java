/**
 * What a dialect has to do. The author of one extends {@link io.jalchemy.compliance.DialectCompliance} in a test, says how an
 * engine is made and which {@link io.jalchemy.compliance.Requirement}s the database does not meet; the suite runs everything else
 * against the database and reports what it leaves out.
 *
 * <p>Uses the exported packages of core only, as a dialect does.
 */
package io.jalchemy.compliance;
