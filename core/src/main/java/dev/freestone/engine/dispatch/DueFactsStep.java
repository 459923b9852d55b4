package dev.freestone.engine.dispatch;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the ports of one kind of producer about its due contacts, outside of any transaction. */
final class DueFactsStep implements DispatchStep {
    private static final Logger LOG = LoggerFactory.getLogger(DueFactsStep.class);

    private final Dispatching to;
    private final DueLook<?> look;

    DueFactsStep(Dispatching to, DueLook<?> look) {
        this.to = to;
        this.look = look;
    }

    @Override
    public String name() {
        return "due facts " + look.kind();
    }

    @Override
    public List<DispatchStep> run() {
        look.ask();
        look.failing().forEach(company -> {
            LOG.warn("a port for due contacts of {} does not answer for {}, they wait", look.kind(), company);
            to.leave(company, look.kind());
        });
        return List.of();
    }
}
