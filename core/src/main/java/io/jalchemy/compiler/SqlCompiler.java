package io.jalchemy.compiler;
import io.jalchemy.sql.SqlNode;
public class SqlCompiler { CompiledStatement compile(SqlNode n) { throw new UnsupportedOperationException(); } }
