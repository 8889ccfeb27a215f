package io.jalchemy.dialect.mysql;

import io.jalchemy.types.JavaCode;
import org.jspecify.annotations.Nullable;

/**
 * Character set and collation of a MySQL type.
 *
 * @param charset name of the character set; null for that of the table
 * @param collation name of the collation; null for that of the character set
 * @param ascii {@code ASCII}, short for the character set latin1
 * @param unicode {@code UNICODE}, short for the character set ucs2
 * @param binary {@code BINARY}, short for the binary collation of the character set
 */
public record MySqlCharset(
        @Nullable String charset, @Nullable String collation, boolean ascii, boolean unicode, boolean binary) {
    /** As the table says. */
    public static final MySqlCharset INHERITED = new MySqlCharset(null, null, false, false, false);

    /** A character set in its default collation. */
    public static MySqlCharset of(String charset) {
        return new MySqlCharset(charset, null, false, false, false);
    }

    /** What makes it, as Java source. */
    JavaCode source() {
        return JavaCode.construct(JavaCode.type(MySqlCharset.class), charset, collation, ascii, unicode, binary);
    }

    /** The type's text with what is said here; a national type has its own character set. */
    String extend(String type, boolean national) {
        String set = null;
        if (charset != null) {
            set = "CHARACTER SET " + charset;
        } else if (ascii) {
            set = "ASCII";
        } else if (unicode) {
            set = "UNICODE";
        }
        String order = collation != null ? "COLLATE " + collation : binary ? "BINARY" : null;
        return (national ? "NATIONAL " : "")
                + type
                + (set == null || national ? "" : " " + set)
                + (order == null ? "" : " " + order);
    }
}
