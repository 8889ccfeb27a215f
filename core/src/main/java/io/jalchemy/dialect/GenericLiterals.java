package io.jalchemy.dialect;

import io.jalchemy.compiler.Dialect;
import io.jalchemy.compiler.LiteralCompiler;
import io.jalchemy.types.ArrayType;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Literals for reading: what standard SQL has no literals for is written as one would on paper. */
final class GenericLiterals extends LiteralCompiler {
    GenericLiterals(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected String array(List<?> value, ArrayType<?> type) {
        return items(value, type.itemType());
    }

    /** As the text that they encode, if they do. */
    @Override
    protected String bytes(byte[] value) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
            return text.indexOf('\0') < 0 ? quoted(text) : super.bytes(value);
        } catch (CharacterCodingException e) {
            return super.bytes(value);
        }
    }
}
