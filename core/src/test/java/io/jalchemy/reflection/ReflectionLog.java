package io.jalchemy.reflection;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What reflection warned of while this was open. */
final class ReflectionLog implements AutoCloseable {
    private final Logger logger = (Logger) LoggerFactory.getLogger("io.jalchemy.reflection");
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    private ReflectionLog() {}

    static ReflectionLog listen() {
        ReflectionLog made = new ReflectionLog();
        made.log.start();
        made.logger.addAppender(made.log);
        return made;
    }

    List<String> warnings() {
        return log.list.stream()
                .filter(event -> event.getLevel() == Level.WARN)
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(log);
    }
}
