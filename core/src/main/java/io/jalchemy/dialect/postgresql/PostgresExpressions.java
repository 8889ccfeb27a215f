package io.jalchemy.dialect.postgresql;

import io.jalchemy.compiler.ExpressionCompiler;
import io.jalchemy.compiler.Scope;
import io.jalchemy.error.CompileException;
import io.jalchemy.sql.ArrayLiteral;
import io.jalchemy.sql.CustomElement;
import io.jalchemy.sql.Expression;
import io.jalchemy.sql.NullConstant;
import io.jalchemy.sql.Slice;
import io.jalchemy.types.ArrayType;
import io.jalchemy.types.SqlType;
import io.jalchemy.types.TypeFamily;

/** Arrays, empty lists and members of composite values in PostgreSQL's words. */
final class PostgresExpressions extends ExpressionCompiler {
    PostgresExpressions(PostgresCompiler compiler) {
        super(compiler);
    }

    @Override
    protected String visitArray(ArrayLiteral<?> array, Scope scope) {
        if (array.items().isEmpty() && array.type() instanceof ArrayType<?> type && isKnown(type.itemType())) {
            return "ARRAY[]::" + compiler().dialect().typeCompiler().render(type);
        }
        return "ARRAY[" + compiler().list(array.items(), ", ", scope) + "]";
    }

    private static boolean isKnown(SqlType<?> type) {
        return type.family() != TypeFamily.NULL;
    }

    /** Both bounds are always written. */
    @Override
    protected String visitSlice(Slice slice, Scope scope) {
        Expression<?> step = slice.step();
        if (step != null && !(step instanceof NullConstant<?>)) {
            throw new CompileException(
                    "PostgreSQL takes every element of a slice; a step cannot be written. Leave it out, or unnest the array.");
        }
        return compiler().process(slice.start(), scope) + ":" + compiler().process(slice.stop(), scope);
    }

    @Override
    protected String visitCustom(CustomElement<?> element, Scope scope) {
        return element instanceof CompositeMember<?> member
                ? "(" + compiler().process(member.composite(), scope) + ")."
                        + compiler().identifiers().quote(member.name())
                : super.visitCustom(element, scope);
    }
}
