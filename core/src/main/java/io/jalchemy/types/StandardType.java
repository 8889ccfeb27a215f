package io.jalchemy.types;

/**
 * The types that every dialect knows how to write: the portable ones, whose spelling the dialect chooses, and the exact
 * SQL names. Sealed, so that a compiler which forgets one of them does not compile. All compare by structure.
 *
 * @param <T> the Java type of the values
 */
public sealed interface StandardType<T> extends SqlType<T>
        permits IntegerType,
                NumericType,
                FloatType,
                StringType,
                BooleanType,
                DateType,
                TimeType,
                DateTimeType,
                IntervalType,
                BinaryType,
                UuidType,
                EnumType,
                JsonType,
                JsonIndexType,
                ArrayType,
                TupleType,
                ObjectType,
                MatchType,
                TableValueType,
                NullType {}
