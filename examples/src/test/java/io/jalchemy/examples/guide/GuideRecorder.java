package io.jalchemy.examples.guide;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.jalchemy.engine.Engine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** Runs a program and writes down what each of its listings printed and what the engine's log says that it sent. */
final class GuideRecorder extends AppenderBase<ILoggingEvent> {
    private static final Pattern PARAMETERS =
            Pattern.compile("\\[(?:generated in|cached since|no key|raw sql)[^]]*] (?<values>.*)");

    private final List<Recorded> recorded = new ArrayList<>();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private List<String> log = new ArrayList<>();

    private GuideRecorder() {}

    /**
     * What a listing did.
     *
     * @param printed line by line
     * @param sent the lines of the statements, each followed by its parameters as a comment, and of the transactions
     */
    record Recorded(List<String> printed, List<String> sent) {}

    /** What the program's listings did, in their order. */
    static List<Recorded> run(GuideProgram program, Engine engine) throws IOException, ReflectiveOperationException {
        GuideRecorder recorder = new GuideRecorder();
        Logger log = (Logger) LoggerFactory.getLogger(Engine.class);
        Level level = log.getLevel();
        boolean additive = log.isAdditive();
        PrintStream console = System.out;
        log.setLevel(Level.INFO);
        log.setAdditive(false);
        log.addAppender(recorder);
        recorder.start();
        System.setOut(new PrintStream(recorder.output, true, StandardCharsets.UTF_8));
        try {
            program.run(engine, recorder::next);
        } finally {
            System.setOut(console);
            log.detachAppender(recorder);
            log.setAdditive(additive);
            log.setLevel(level);
        }
        recorder.next(program.listings().size());
        return recorder.recorded;
    }

    /** The listing at this position begins: what came until now is of the one before. */
    private void next(int position) {
        if (position > 0) {
            recorded.add(
                    new Recorded(output.toString(StandardCharsets.UTF_8).lines().toList(), log));
        }
        output.reset();
        log = new ArrayList<>();
    }

    @Override
    protected void append(ILoggingEvent event) {
        String message = event.getFormattedMessage();
        Matcher parameters = PARAMETERS.matcher(message);
        if (parameters.matches()) {
            log.add("-- " + parameters.group("values"));
        } else {
            log.addAll(message.lines().toList());
        }
    }
}
