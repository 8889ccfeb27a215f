package io.jalchemy.orm.query;

import io.jalchemy.sql.Delete;
import io.jalchemy.sql.DmlStatement;
import io.jalchemy.sql.Insert;
import io.jalchemy.sql.Replacement;
import io.jalchemy.sql.Select;
import io.jalchemy.sql.SqlNode;
import io.jalchemy.sql.StatementTransform;
import io.jalchemy.sql.Update;
import org.jspecify.annotations.Nullable;

/**
 * Replaces entities, attributes, relationship joins and loader options of a statement by columns, tables and conditions. Each
 * SELECT is rearranged first, still over the nodes of the user; then one pass replaces those, so that what stands in several
 * places stays one object.
 */
final class EntityTransform implements StatementTransform {
    static final EntityTransform INSTANCE = new EntityTransform();

    private EntityTransform() {}

    @Override
    public SqlNode transform(SqlNode statement) {
        return Replacement.by((node, pass) -> replace(node, pass, node == statement), statement);
    }

    private static @Nullable SqlNode replace(SqlNode node, Replacement pass, boolean outermost) {
        return switch (node) {
            case EntityPath<?> entity -> pass.node(entity.delegate());
            case Attribute<?> attribute -> pass.node(attribute.delegate());
            case Select<?> select -> pass.inside(new SelectTransform(select, outermost).result());
            case Insert<?> insert -> dml(insert, pass);
            case Update<?> update -> dml(update, pass);
            case Delete<?> delete -> dml(delete, pass);
            default -> null;
        };
    }

    private static @Nullable SqlNode dml(DmlStatement<?> statement, Replacement pass) {
        return pass.inside(DmlTransform.of(statement));
    }
}
