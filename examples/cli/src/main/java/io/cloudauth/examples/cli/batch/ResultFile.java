package io.cloudauth.examples.cli.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The file of results: a line before each submission and a line after it, each safe on the disk
 * before the next step. One program at a time may have it open. {@link #append} may be called by
 * any thread.
 */
public final class ResultFile implements Closeable {

    private static final String VERSION = "cloudauth-batch-1";

    /** In bytes; longer than any head. */
    private static final int LONGEST_HEAD = 1024;

    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;
    private final Appender appender;

    private ResultFile(Path path, FileChannel channel, FileLock lock, Appender appender) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
        this.appender = appender;
    }

    /**
     * Opens it, or begins it where it is not there yet.
     *
     * @throws MalformedFileException if it belongs to another CSV file, if another program has it
     *     open, or if it is no file of results
     */
    static ResultFile open(Path path, Survey survey) throws IOException, MalformedFileException {
        FileChannel channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            FileLock lock = locked(channel);
            // nothing of a file is changed before it is known to be ours
            boolean begun = isBegun(channel);
            if (begun) {
                check(channel, survey);
                removeHalfLine(channel);
            } else {
                channel.truncate(0);
            }
            channel.position(channel.size());
            Appender appender = new Appender(channel);
            if (!begun) {
                appender.append(head(survey));
                keepName(path);
            }
            return new ResultFile(path, channel, lock, appender);
        } catch (IOException | MalformedFileException e) {
            channel.close();
            throw e;
        }
    }

    private static String head(Survey survey) {
        return ResultLine.csv(
                        List.of(VERSION, Integer.toString(survey.rows()), survey.fingerprint())
                                .stream())
                + ResultLine.csv(ResultLine.COLUMNS.stream());
    }

    private static FileLock locked(FileChannel channel) throws IOException, MalformedFileException {
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // this very program has it open
        }
        if (lock == null) {
            throw new MalformedFileException("results.locked", 0, "");
        }
        return lock;
    }

    /**
     * Whether both lines of its head are there; a power failure may have cut them, before anything
     * was sent.
     */
    private static boolean isBegun(FileChannel channel) throws IOException, MalformedFileException {
        ByteBuffer bytes = ByteBuffer.allocate(LONGEST_HEAD);
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) > 0) {
            // until the file or the space ends
        }
        String start = StandardCharsets.ISO_8859_1.decode(bytes.flip()).toString();
        String mark = VERSION + ",";
        if (!start.startsWith(mark) && !mark.startsWith(start)) {
            throw new MalformedFileException("results.foreign", 1, "");
        }
        if (start.chars().filter(c -> c == '\n').count() >= 2) {
            return true;
        }
        if (start.length() == LONGEST_HEAD) {
            throw new MalformedFileException("results.foreign", 1, "");
        }
        return false;
    }

    /** A line that a power failure cut was not yet acted upon. */
    private static void removeHalfLine(FileChannel channel) throws IOException {
        long end = channel.size();
        ByteBuffer one = ByteBuffer.allocate(1);
        while (end > 0) {
            one.clear();
            if (channel.read(one, end - 1) == 1 && one.get(0) == '\n') {
                break;
            }
            end--;
        }
        if (end < channel.size()) {
            channel.truncate(end);
            channel.force(true);
        }
    }

    private static void check(FileChannel channel, Survey survey)
            throws IOException, MalformedFileException {
        try (CsvReader reader = reader(channel)) {
            List<String> first = reader.next();
            if (first == null || !first.get(0).equals(VERSION) || first.size() != 3) {
                throw new MalformedFileException("results.foreign", 1, "");
            }
            if (!first.get(2).equals(survey.fingerprint())) {
                throw new MalformedFileException("results.other", 1, "");
            }
            if (!ResultLine.COLUMNS.equals(reader.next())) {
                throw new MalformedFileException("results.foreign", 2, "");
            }
        }
    }

    private static CsvReader reader(FileChannel channel)
            throws IOException, MalformedFileException {
        return new CsvReader(new ChannelInput(channel), StandardCharsets.UTF_8);
    }

    /** A new file's name is safe on the disk once its folder is; Windows needs no such thing. */
    private static void keepName(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // not every file system can
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    /** Appends a line, and returns once it is safe on the disk. */
    void append(ResultLine line) {
        appender.append(line.csv());
    }

    /** Reads every line from the first on, holding one at a time. */
    void forEach(Consumer<ResultLine> reader) throws IOException, MalformedFileException {
        try (CsvReader records = reader(channel)) {
            records.next();
            records.next();
            for (@Nullable List<String> record = records.next();
                    record != null;
                    record = records.next()) {
                reader.accept(ResultLine.of(record, records.line()));
            }
        }
    }

    @Override
    public void close() throws IOException {
        // closing the channel, which the appender does last, gives the lock back
        if (lock.isValid()) {
            appender.close();
        }
    }
}
