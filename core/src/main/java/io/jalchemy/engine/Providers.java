package io.jalchemy.engine;

import io.jalchemy.dialect.DialectProvider;
import io.jalchemy.dialect.JdbcTarget;
import io.jalchemy.error.NoSuchModuleException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeSet;

/** The dialects and plug-ins that modules on the path provide. */
final class Providers {
    private Providers() {}

    static DialectProvider named(String name, List<DialectProvider> own) {
        return all(own).stream()
                .filter(one -> one.names().contains(name))
                .findFirst()
                .orElseThrow(() -> unknown(name, own));
    }

    static DialectProvider accepting(String jdbcUrl, List<DialectProvider> own) {
        return all(own).stream()
                .filter(one -> one.accepts(jdbcUrl))
                .findFirst()
                .orElseThrow(() -> unknown(new JdbcTarget(jdbcUrl, Map.of()).toString(), own));
    }

    static EnginePlugin plugin(String name) {
        List<String> names = new ArrayList<>();
        for (EnginePlugin plugin : ServiceLoader.load(EnginePlugin.class, Engine.class.getClassLoader())) {
            if (plugin.name().equals(name)) {
                return plugin;
            }
            names.add(plugin.name());
        }
        throw new NoSuchModuleException(
                "No engine plug-in is named \"%s\". There are: %s. A further one is added by a module that provides an EnginePlugin."
                        .formatted(name, names));
    }

    /** Those of the builder first, so that they win over others of the same name. */
    private static List<DialectProvider> all(List<DialectProvider> own) {
        List<DialectProvider> all = new ArrayList<>(own);
        ServiceLoader.load(DialectProvider.class, Engine.class.getClassLoader()).forEach(all::add);
        return all;
    }

    private static NoSuchModuleException unknown(String what, List<DialectProvider> own) {
        TreeSet<String> names = new TreeSet<>();
        all(own).forEach(one -> names.addAll(one.names()));
        return new NoSuchModuleException(
                "No dialect knows \"%s\". There are: %s. A further one is added by a module that provides a DialectProvider, or by EngineBuilder.provider(...)."
                        .formatted(what, String.join(", ", names)));
    }
}
