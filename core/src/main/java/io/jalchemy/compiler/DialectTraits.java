package io.jalchemy.compiler;

import io.jalchemy.error.ArgumentException;
import io.jalchemy.types.JsonFormat;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The named choices of a dialect that shared code asks for, one per point of variation. Immutable; see {@link #with}. */
public final class DialectTraits {
    /** Statements after which rows can come back. */
    public enum Returning {
        INSERT,
        UPDATE,
        DELETE
    }

    /** How an INSERT without any column is written. */
    public enum EmptyInsert {
        /** It cannot be written. */
        UNSUPPORTED,
        /** {@code INSERT INTO t DEFAULT VALUES} */
        DEFAULT_VALUES,
        /** {@code INSERT INTO t () VALUES ()} */
        EMPTY_LISTS,
        /** {@code INSERT INTO t (id) VALUES (DEFAULT)} */
        VALUES_DEFAULT
    }

    /** What {@code /} does between whole numbers. */
    public enum Division {
        /** It gives a whole number. */
        TRUNCATES,
        /** It gives a fraction. */
        FRACTIONAL
    }

    /** Where comments on tables and columns are written. */
    public enum Comments {
        /** There are none. */
        UNSUPPORTED,
        /** In CREATE TABLE. */
        INLINE,
        /** In statements of their own. */
        STATEMENTS,
        /** In statements of their own, on constraints as well. */
        STATEMENTS_AND_CONSTRAINTS
    }

    /** Where WITH stands in {@code INSERT … SELECT}. */
    public enum InsertCte {
        BEFORE_INSERT,
        BEFORE_SELECT
    }

    private ParamStyle paramStyle = ParamStyle.NAMED;
    private boolean nativeBoolean = true;
    private Set<Returning> returning = EnumSet.noneOf(Returning.class);
    private boolean implicitReturning = true;
    private EmptyInsert emptyInsert = EmptyInsert.UNSUPPORTED;
    private boolean multiRowValues = true;
    private Division division = Division.TRUNCATES;
    private InsertCte insertCte = InsertCte.BEFORE_INSERT;
    private boolean orderByLabel = true;
    private boolean tupleInValues;
    private boolean identityColumns;
    private boolean sequences;
    private boolean optionalSequences;
    private Comments comments = Comments.UNSUPPORTED;
    private boolean alterTable = true;
    private boolean nativeEnum;
    private boolean nativeUuid;
    private boolean booleanCheck = true;
    private boolean nullKeyNumbersItself;
    private boolean lenient;
    private int maxIdentifierLength = 9999;
    private int maxIndexNameLength;
    private int maxConstraintNameLength;
    private @Nullable Integer labelLength;
    private @Nullable String defaultSchema;
    private int maxParameters = Integer.MAX_VALUE;
    private JsonFormat json = JsonFormat.jackson();

    private DialectTraits() {}

    /** The choices of the generic dialect. */
    public static DialectTraits generic() {
        return new DialectTraits();
    }

    /** The same choices with some of them changed. */
    public DialectTraits with(Consumer<Builder> change) {
        DialectTraits copy = new DialectTraits();
        copy.paramStyle = paramStyle;
        copy.nativeBoolean = nativeBoolean;
        copy.returning = EnumSet.noneOf(Returning.class);
        copy.returning.addAll(returning);
        copy.implicitReturning = implicitReturning;
        copy.emptyInsert = emptyInsert;
        copy.multiRowValues = multiRowValues;
        copy.division = division;
        copy.insertCte = insertCte;
        copy.orderByLabel = orderByLabel;
        copy.tupleInValues = tupleInValues;
        copy.identityColumns = identityColumns;
        copy.sequences = sequences;
        copy.optionalSequences = optionalSequences;
        copy.comments = comments;
        copy.alterTable = alterTable;
        copy.nativeEnum = nativeEnum;
        copy.nativeUuid = nativeUuid;
        copy.booleanCheck = booleanCheck;
        copy.nullKeyNumbersItself = nullKeyNumbersItself;
        copy.lenient = lenient;
        copy.maxIdentifierLength = maxIdentifierLength;
        copy.maxIndexNameLength = maxIndexNameLength;
        copy.maxConstraintNameLength = maxConstraintNameLength;
        copy.labelLength = labelLength;
        copy.defaultSchema = defaultSchema;
        copy.maxParameters = maxParameters;
        copy.json = json;
        change.accept(new Builder(copy));
        if (copy.labelLength != null && copy.labelLength > copy.maxIdentifierLength) {
            throw new ArgumentException(
                    "A labelLength of %d exceeds the %d characters that an identifier may have. Choose a smaller one."
                            .formatted(copy.labelLength, copy.maxIdentifierLength));
        }
        return copy;
    }

    /** How parameters are written. */
    public ParamStyle paramStyle() {
        return paramStyle;
    }

    /** Whether there is a boolean type, with the constants true and false. */
    public boolean nativeBoolean() {
        return nativeBoolean;
    }

    /** Statements after which rows can come back. */
    public Set<Returning> returning() {
        return Collections.unmodifiableSet(returning);
    }

    /** Whether RETURNING is added by itself where generated values are wanted. */
    public boolean implicitReturning() {
        return implicitReturning;
    }

    /** How an INSERT without any column is written. */
    public EmptyInsert emptyInsert() {
        return emptyInsert;
    }

    /** Whether VALUES may hold several rows. */
    public boolean multiRowValues() {
        return multiRowValues;
    }

    /** What {@code /} does between whole numbers. */
    public Division division() {
        return division;
    }

    /** Where WITH stands in {@code INSERT … SELECT}. */
    public InsertCte insertCte() {
        return insertCte;
    }

    /** Whether ORDER BY and GROUP BY may name a label. */
    public boolean orderByLabel() {
        return orderByLabel;
    }

    /** Whether rows on the right of IN are written behind VALUES. */
    public boolean tupleInValues() {
        return tupleInValues;
    }

    /** Whether IDENTITY is written in CREATE TABLE. */
    public boolean identityColumns() {
        return identityColumns;
    }

    /** Whether there are sequences. */
    public boolean sequences() {
        return sequences;
    }

    /** Whether optional sequences are left out because columns number themselves. */
    public boolean optionalSequences() {
        return optionalSequences;
    }

    /** Where comments on tables and columns are written. */
    public Comments comments() {
        return comments;
    }

    /** Whether constraints can be added to a table that exists. */
    public boolean alterTable() {
        return alterTable;
    }

    /** Whether there are types that are enumerations. */
    public boolean nativeEnum() {
        return nativeEnum;
    }

    /** Whether there is a type for UUIDs. */
    public boolean nativeUuid() {
        return nativeUuid;
    }

    /** Whether a Boolean that asks for a constraint gets one where there is no boolean type. */
    public boolean booleanCheck() {
        return booleanCheck;
    }

    /** Whether a key that is given as NULL is numbered by the database all the same. */
    public boolean nullKeyNumbersItself() {
        return nullKeyNumbersItself;
    }

    /** Whether what the dialect cannot write is shown as best it can, for display. */
    public boolean lenient() {
        return lenient;
    }

    /** The longest name that the database takes. */
    public int maxIdentifierLength() {
        return maxIdentifierLength;
    }

    /** The longest name of an index; 0 for the general limit. */
    public int maxIndexNameLength() {
        return maxIndexNameLength;
    }

    /** The longest name of a constraint; 0 for the general limit. */
    public int maxConstraintNameLength() {
        return maxConstraintNameLength;
    }

    /** Longer generated labels are cut; null for the general limit. */
    public @Nullable Integer labelLength() {
        return labelLength;
    }

    /** The name of the default schema, if known. */
    public @Nullable String defaultSchema() {
        return defaultSchema;
    }

    /** How many parameters one statement may have. */
    public int maxParameters() {
        return maxParameters;
    }

    /** How JSON documents become text and back. */
    public JsonFormat json() {
        return json;
    }

    /** Changes choices while a new set of them is made. */
    public static final class Builder {
        private final DialectTraits made;

        private Builder(DialectTraits made) {
            this.made = made;
        }

        /** See {@link DialectTraits#paramStyle}. */
        public Builder paramStyle(ParamStyle value) {
            made.paramStyle = value;
            return this;
        }

        /** See {@link DialectTraits#nativeBoolean}. */
        public Builder nativeBoolean(boolean value) {
            made.nativeBoolean = value;
            return this;
        }

        /** See {@link DialectTraits#returning}. */
        public Builder returning(Returning... value) {
            made.returning = EnumSet.noneOf(Returning.class);
            made.returning.addAll(List.of(value));
            return this;
        }

        /** See {@link DialectTraits#implicitReturning}. */
        public Builder implicitReturning(boolean value) {
            made.implicitReturning = value;
            return this;
        }

        /** See {@link DialectTraits#emptyInsert}. */
        public Builder emptyInsert(EmptyInsert value) {
            made.emptyInsert = value;
            return this;
        }

        /** See {@link DialectTraits#multiRowValues}. */
        public Builder multiRowValues(boolean value) {
            made.multiRowValues = value;
            return this;
        }

        /** See {@link DialectTraits#division}. */
        public Builder division(Division value) {
            made.division = value;
            return this;
        }

        /** See {@link DialectTraits#insertCte}. */
        public Builder insertCte(InsertCte value) {
            made.insertCte = value;
            return this;
        }

        /** See {@link DialectTraits#orderByLabel}. */
        public Builder orderByLabel(boolean value) {
            made.orderByLabel = value;
            return this;
        }

        /** See {@link DialectTraits#tupleInValues}. */
        public Builder tupleInValues(boolean value) {
            made.tupleInValues = value;
            return this;
        }

        /** See {@link DialectTraits#identityColumns}. */
        public Builder identityColumns(boolean value) {
            made.identityColumns = value;
            return this;
        }

        /** See {@link DialectTraits#sequences}. */
        public Builder sequences(boolean value) {
            made.sequences = value;
            return this;
        }

        /** See {@link DialectTraits#optionalSequences}. */
        public Builder optionalSequences(boolean value) {
            made.optionalSequences = value;
            return this;
        }

        /** See {@link DialectTraits#comments}. */
        public Builder comments(Comments value) {
            made.comments = value;
            return this;
        }

        /** See {@link DialectTraits#alterTable}. */
        public Builder alterTable(boolean value) {
            made.alterTable = value;
            return this;
        }

        /** See {@link DialectTraits#nativeEnum}. */
        public Builder nativeEnum(boolean value) {
            made.nativeEnum = value;
            return this;
        }

        /** See {@link DialectTraits#nativeUuid}. */
        public Builder nativeUuid(boolean value) {
            made.nativeUuid = value;
            return this;
        }

        /** See {@link DialectTraits#booleanCheck}. */
        public Builder booleanCheck(boolean value) {
            made.booleanCheck = value;
            return this;
        }

        /** See {@link DialectTraits#nullKeyNumbersItself}. */
        public Builder nullKeyNumbersItself(boolean value) {
            made.nullKeyNumbersItself = value;
            return this;
        }

        /** See {@link DialectTraits#lenient}. */
        public Builder lenient(boolean value) {
            made.lenient = value;
            return this;
        }

        /** See {@link DialectTraits#maxIdentifierLength}. */
        public Builder maxIdentifierLength(int value) {
            made.maxIdentifierLength = value;
            return this;
        }

        /** See {@link DialectTraits#maxIndexNameLength}. */
        public Builder maxIndexNameLength(int value) {
            made.maxIndexNameLength = value;
            return this;
        }

        /** See {@link DialectTraits#maxConstraintNameLength}. */
        public Builder maxConstraintNameLength(int value) {
            made.maxConstraintNameLength = value;
            return this;
        }

        /** See {@link DialectTraits#labelLength}. */
        public Builder labelLength(@Nullable Integer value) {
            made.labelLength = value;
            return this;
        }

        /** See {@link DialectTraits#defaultSchema}. */
        public Builder defaultSchema(@Nullable String value) {
            made.defaultSchema = value;
            return this;
        }

        /** See {@link DialectTraits#maxParameters}. */
        public Builder maxParameters(int value) {
            made.maxParameters = value;
            return this;
        }

        /** See {@link DialectTraits#json}. */
        public Builder json(JsonFormat value) {
            made.json = Objects.requireNonNull(value, "json");
            return this;
        }
    }
}
