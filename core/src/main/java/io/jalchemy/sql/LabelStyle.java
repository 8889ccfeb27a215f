package io.jalchemy.sql;

/** How a select names its columns. */
public enum LabelStyle {
    /** Plain names; of those that occur twice, the later ones get a number. */
    DISAMBIGUATE_ONLY,
    /** Every column as {@code table_column}. */
    TABLENAME_PLUS_COL,
    /** Plain names, whether they occur twice or not. */
    NONE
}
