package io.muster.board;

import io.vertx.core.Future;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log of one organisation as it is followed: read once after each announcement, strictly in the order of its
 * numbers. Announcements may overtake each other or get lost; they only say that there is something to read.
 */
final class Feed {
    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);

    private final UUID org;
    private final Changes log;
    private final Pace pace;
    private final Consumer<Batch> deliver;
    private final ArrayDeque<Shown> recent = new ArrayDeque<>();
    private final Map<Long, Future<Batch>> pages = new HashMap<>();
    private UUID epoch;
    /** Written on one event loop; the gauge of the lag reads both on another thread. */
    private volatile long last = -1;

    private volatile long wanted;
    private boolean reading;

    Feed(UUID org, Changes log, Pace pace, Consumer<Batch> deliver) {
        this.org = org;
        this.log = log;
        this.pace = pace;
        this.deliver = deliver;
    }

    Future<Feed> open() {
        return log.tail(org).map(tail -> {
            epoch = tail.standing().epoch();
            last = tail.page().isEmpty()
                    ? tail.standing().seq()
                    : tail.page().getLast().seq();
            keep(tail.page());
            next();
            return this;
        });
    }

    UUID epoch() {
        return epoch;
    }

    long last() {
        return last;
    }

    /** How many changes are known to be there and are not delivered. */
    long lag() {
        return last < 0 ? 0 : Math.max(0, wanted - last);
    }

    void announced(long seq) {
        wanted = Math.max(wanted, seq);
        next();
    }

    /**
     * Whether a log that stands there is another one than this was opened on.
     *
     * @param known the last number when it was asked where it stands: since then this may have read on
     */
    boolean isAnother(Standing standing, long known) {
        return known >= 0 && (!standing.epoch().equals(epoch) || standing.seq() < known);
    }

    /** What came after a number, at most a page, from memory where that reaches back so far. */
    Future<Batch> after(long seq) {
        if (!recent.isEmpty() && recent.getFirst().seq() <= seq + 1) {
            return Future.succeededFuture(new Batch(
                    epoch,
                    seq,
                    recent.stream().filter(change -> change.seq() > seq).toList()));
        }
        var page = pages.get(seq);
        return page == null ? read(seq) : page;
    }

    private Future<Batch> read(long seq) {
        var page = log.after(org, seq).map(changes -> gapless(seq, changes));
        pages.put(seq, page);
        page.onComplete(done -> pages.remove(seq));
        return page;
    }

    private void next() {
        if (reading || last < 0 || wanted <= last) {
            return;
        }
        reading = true;
        pace.beforeRead()
                .compose(now -> log.after(org, last))
                .map(changes -> gapless(last, changes))
                .onComplete(read -> {
                    reading = false;
                    if (read.succeeded()) {
                        arrived(read.result());
                    } else {
                        LOG.warn(
                                "The log of {} could not be read after {}; the tick tries again",
                                org,
                                last,
                                read.cause());
                    }
                });
    }

    private void arrived(Batch batch) {
        if (batch.size() == 0) {
            return;
        }
        last = batch.to();
        keep(batch.changes());
        deliver.accept(batch);
        pace.read(batch.size());
        next();
    }

    private Batch gapless(long seq, List<Shown> changes) {
        if (!changes.isEmpty()
                && (changes.getFirst().seq() != seq + 1 || changes.getLast().seq() != seq + changes.size())) {
            throw new IllegalStateException("The log of " + org + " has a gap after " + seq);
        }
        return new Batch(epoch, seq, new ArrayList<>(changes));
    }

    private void keep(List<Shown> changes) {
        recent.addAll(changes);
        while (recent.size() > Changes.PAGE) {
            recent.removeFirst();
        }
    }
}
