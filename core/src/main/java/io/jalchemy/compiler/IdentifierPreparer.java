package io.jalchemy.compiler;

import io.jalchemy.error.CompileException;
import io.jalchemy.sql.Name;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides which identifiers need quotes and writes them. A name is quoted when it is a reserved word, begins with a digit,
 * has a character outside letters, digits, {@code _} and {@code $}, or is not all lower case.
 */
public class IdentifierPreparer {
    private static final Pattern LEGAL = Pattern.compile("[A-Za-z0-9_$]+");

    private final String open;
    private final String close;
    private final Set<String> reserved;
    private final boolean doublePercents;

    /**
     * @param open the opening quote
     * @param close the closing quote, which is doubled inside
     * @param reserved words that are always quoted, in lower case
     * @param doublePercents whether the parameter style doubles percent signs
     */
    public IdentifierPreparer(String open, String close, Set<String> reserved, boolean doublePercents) {
        this.open = open;
        this.close = close;
        this.reserved = Set.copyOf(reserved);
        this.doublePercents = doublePercents;
    }

    /** The generic rules: double quotes, standard SQL's reserved words. */
    public static IdentifierPreparer generic(boolean doublePercents) {
        return new IdentifierPreparer("\"", "\"", ReservedWords.GENERIC, doublePercents);
    }

    /** A name as it is written: with quotes if asked for or needed. */
    public String quote(Name name) {
        Boolean force = name.quote();
        if (force == null ? needsQuotes(name.text()) : force) {
            return quoteAlways(name.text());
        }
        return doublePercents ? name.text().replace("%", "%%") : name.text();
    }

    /** A plain name as it is written. */
    public String quote(String name) {
        return quote(Name.of(name));
    }

    /** A schema as it is written. */
    public String quoteSchema(String schema) {
        return quote(schema);
    }

    /** A schema as it is written; with a rule for quotes it is one name, dots or not. */
    public String quoteSchema(Name schema) {
        return schema.quote() == null ? quoteSchema(schema.text()) : quote(schema);
    }

    /** A collation as it is written. */
    public String quoteCollation(Name collation) {
        return quote(collation);
    }

    /** A name in quotes, with closing quotes in it doubled. */
    public String quoteAlways(String name) {
        if (name.indexOf('\0') >= 0) {
            throw new CompileException(
                    "An identifier cannot contain the character NUL: \"%s\".".formatted(name.replace('\0', '?')));
        }
        return open + escape(name) + close;
    }

    /** What stands between the quotes. */
    protected String escape(String name) {
        String escaped = name.replace(close, close + close);
        return doublePercents ? escaped.replace("%", "%%") : escaped;
    }

    /** Whether a name cannot be written without quotes. */
    public boolean needsQuotes(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return reserved.contains(lower) || hasIllegalCharacters(name) || !lower.equals(name);
    }

    /** Whether the characters of a name ask for quotes, whatever its case. */
    public boolean hasIllegalCharacters(String name) {
        return name.isEmpty()
                || isIllegalInitial(name.charAt(0))
                || !LEGAL.matcher(name).matches();
    }

    /** Whether a name beginning with the character must be quoted. */
    protected boolean isIllegalInitial(char first) {
        return first >= '0' && first <= '9' || first == '$';
    }

    /** The name of a parameter as it stands in a mark such as {@code :name}. */
    public String parameterName(Name name) {
        return ParamStyle.fit(name.text());
    }

    /** The name of a parameter that is a list, from which the names of its items are made. */
    public String listParameterName(String name) {
        return ParamStyle.fit(name);
    }

    /** A table with its schema. */
    public String table(Name name, @Nullable String schema) {
        return schema == null ? quote(name) : quoteSchema(schema) + "." + quote(name);
    }
}
