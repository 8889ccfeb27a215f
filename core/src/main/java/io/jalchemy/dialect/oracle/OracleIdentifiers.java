package io.jalchemy.dialect.oracle;

import io.jalchemy.compiler.IdentifierPreparer;
import io.jalchemy.compiler.ReservedWords;
import io.jalchemy.error.CompileException;
import io.jalchemy.sql.Name;
import java.util.Locale;
import java.util.Set;

/** Quotes identifiers as Oracle does. Unquoted names are stored in upper case and written here in lower case. */
final class OracleIdentifiers extends IdentifierPreparer {
    private static final Set<String> RESERVED = ReservedWords.of("""
            all alter and any as asc between by char check cluster comment compress connect create
            current date decimal default delete desc distinct drop else exclusive exists float for
            from grant group having identified in index insert integer intersect into is level
            like lock long minus mode nocompress not nowait null number of on option or order
            pctfree prior public raw rename resource revoke select set share size smallint start
            synonym table then to trigger uid union unique update user values varchar varchar2
            view where with
            """);

    OracleIdentifiers(boolean doublePercents) {
        super("\"", "\"", RESERVED, doublePercents);
    }

    /** Oracle knows no way to write a double quote within quotes: doubled, the name would end and another begin. */
    @Override
    protected String escape(String name) {
        if (name.indexOf('"') >= 0) {
            throw new CompileException(
                    "An identifier of Oracle cannot contain a double quote: %s. Rename it.".formatted(name));
        }
        return super.escape(name);
    }

    /** Reserved words and odd characters are allowed in quotes; upper case makes no difference here. */
    @Override
    public String parameterName(Name name) {
        String text = name.text();
        Boolean wanted = name.quote();
        boolean needed = RESERVED.contains(text.toLowerCase(Locale.ROOT)) || hasIllegalCharacters(text);
        return (wanted == null ? needed : wanted) ? "\"" + text + "\"" : text;
    }

    /** No quotes here, because a number follows: odd characters become letters, and a letter leads. */
    @Override
    public String listParameterName(String name) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            text.append(
                    switch (letter) {
                        case '%' -> 'P';
                        case '(' -> 'A';
                        case ')' -> 'Z';
                        case ':', '.', '[', ']', ' ', '\\', '/', '?' -> 'C';
                        default -> letter;
                    });
        }
        char first = text.charAt(0);
        return first == '_' || Character.isDigit(first) ? "D" + text : text.toString();
    }

    @Override
    protected boolean isIllegalInitial(char first) {
        return first >= '0' && first <= '9' || first == '$' || first == '_';
    }
}
