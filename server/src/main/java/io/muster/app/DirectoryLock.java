package io.muster.app;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/** A data directory belongs to one server at a time. The lock ends with its process, however that ends. */
record DirectoryLock(FileChannel channel) implements AutoCloseable {
    static DirectoryLock of(Path dir) throws IOException {
        var channel = FileChannel.open(dir.resolve("lock"), CREATE, WRITE);
        try {
            if (channel.tryLock() != null) {
                return new DirectoryLock(channel);
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IllegalStateException(inUse(dir), e);
        }
        channel.close();
        throw new IllegalStateException(inUse(dir));
    }

    private static String inUse(Path dir) {
        return "Another Muster is using " + dir + ": stop it, or choose another directory with MUSTER_DATA_DIR.";
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
