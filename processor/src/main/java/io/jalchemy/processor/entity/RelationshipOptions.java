package io.jalchemy.processor.entity;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user says about a relationship. Names of attributes are checked, and turned into columns, only when both entities
 * are known.
 *
 * @param backPopulates the attribute of the target that is kept in step, or null
 * @param secondary the expression for the table in between, or null
 * @param hasCondition whether the user gives the join condition
 * @param foreignKeys attributes that hold the reference
 * @param remoteSide attributes on the far side
 * @param orderBy attributes of the target
 * @param key the attribute of the target that is the key of a map, or null
 * @param settings further calls on the property, in order
 */
public record RelationshipOptions(
        @Nullable String backPopulates,
        @Nullable CodeBlock secondary,
        boolean hasCondition,
        List<String> foreignKeys,
        List<String> remoteSide,
        List<Order> orderBy,
        @Nullable String key,
        List<CodeBlock> settings) {
    /**
     * One attribute to order by.
     *
     * @param attribute of the target
     * @param descending whether the greatest value comes first
     */
    public record Order(String attribute, boolean descending) {}

    /** Copies the lists. */
    public RelationshipOptions {
        foreignKeys = List.copyOf(foreignKeys);
        remoteSide = List.copyOf(remoteSide);
        orderBy = List.copyOf(orderBy);
        settings = List.copyOf(settings);
    }
}
