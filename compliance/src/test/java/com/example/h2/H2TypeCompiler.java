package com.example.h2;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.compiler.TypeCompiler;
import io.jalchemy.types.DateTimeType;
import io.jalchemy.types.FloatType;
import io.jalchemy.types.StringType;
import java.time.OffsetDateTime;

/** Types in H2's words. */
final class H2TypeCompiler extends TypeCompiler {
    H2TypeCompiler(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected String visitDateTime(DateTimeType<?> type) {
        return type.javaType() == OffsetDateTime.class ? "TIMESTAMP WITH TIME ZONE" : "TIMESTAMP";
    }

    @Override
    protected String visitFloat(FloatType<?> type) {
        return type.spelling() == FloatType.Spelling.DOUBLE ? "DOUBLE PRECISION" : super.visitFloat(type);
    }

    /** Without a length it is as long as it gets; CLOB would be read as a stream. */
    @Override
    protected String visitString(StringType type) {
        return switch (type.spelling()) {
            case TEXT, UNICODE_TEXT -> "VARCHAR";
            default -> super.visitString(type);
        };
    }
}
