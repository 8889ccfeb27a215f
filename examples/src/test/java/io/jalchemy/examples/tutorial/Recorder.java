package io.jalchemy.examples.tutorial;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.jalchemy.engine.Engine;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Runs a page and writes down, by the line of the example, what the engine logged and what the page printed. */
final class Recorder extends AppenderBase<ILoggingEvent> implements Notebook {
    private final Map<Integer, List<String>> logged = new LinkedHashMap<>();
    private final Map<Integer, List<String>> printed = new LinkedHashMap<>();
    private int line;

    private Recorder() {}

    static Map<Integer, Example> run(Page page, Engine engine) {
        Recorder recorder = new Recorder();
        Logger log = (Logger) LoggerFactory.getLogger(Engine.class);
        Level before = log.getLevel();
        boolean additive = log.isAdditive();
        log.setLevel(Level.INFO);
        log.setAdditive(false);
        log.addAppender(recorder);
        recorder.start();
        try {
            page.run(engine, recorder);
        } finally {
            log.detachAppender(recorder);
            log.setAdditive(additive);
            log.setLevel(before);
        }
        return recorder.examples();
    }

    private Map<Integer, Example> examples() {
        Map<Integer, Example> examples = new LinkedHashMap<>();
        printed.forEach((at, lines) -> examples.put(at, Example.of(logged.getOrDefault(at, List.of()), lines)));
        return examples;
    }

    @Override
    public void example(int newLine) {
        line = newLine;
        printed.putIfAbsent(line, new ArrayList<>());
    }

    @Override
    public void print(@Nullable Object value) {
        printed.computeIfAbsent(line, key -> new ArrayList<>()).add(String.valueOf(value));
    }

    @Override
    protected void append(ILoggingEvent event) {
        logged.computeIfAbsent(line, key -> new ArrayList<>()).add(event.getFormattedMessage());
    }
}
