package io.muster.app;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A data directory belongs to one server at a time. The lock ends with its process, however that ends. */
record DirectoryLock(FileChannel channel) implements AutoCloseable {
    /** A server that was just told to stop may still be finishing its requests. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(5);

    static DirectoryLock of(Path dir) throws IOException {
        var channel = FileChannel.open(dir.resolve("lock"), CREATE, WRITE);
        var deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!locked(channel)) {
            if (System.nanoTime() > deadline) {
                channel.close();
                throw new DirectoryInUse(dir);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
        return new DirectoryLock(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
