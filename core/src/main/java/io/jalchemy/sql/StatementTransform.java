package io.jalchemy.sql;

/**
 * Rewrites a statement into one that consists of plain SQL nodes, once per structure, before it is compiled. A mapper uses
 * it to turn entities, relationship joins and loader options into columns and joins.
 */
public interface StatementTransform {
    /**
     * @param statement as the user wrote it
     * @return what to compile; the same object when there is nothing to do
     */
    SqlNode transform(SqlNode statement);

    /** A node of a third party that cannot be compiled as it is; the compiler applies its transform to the statement. */
    interface Required {
        /** The transform that removes this node and all of its kind from a statement. */
        StatementTransform transform();
    }
}
