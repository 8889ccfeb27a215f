/** Properties that hold of whatever is put into statements, tried with generated values on each database. */
package io.jalchemy.safety;
