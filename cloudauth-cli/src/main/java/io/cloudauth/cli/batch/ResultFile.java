package io.cloudauth.cli.batch;

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
 * The result file of a batch. It gets a line before each submission and a line after it. Each line
 * is forced to the disk before the next step. Only one program at a time may have it open. {@link
 * #append} is thread-safe.
 */
public final class ResultFile implements Closeable {

    private static final String VERSION = "cloudauth-batch-1";

    /** In bytes; longer than any header. */
    private static final int MAX_HEADER_LENGTH = 1024;

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
     * Opens the file, or creates it if it does not exist.
     *
     * @throws MalformedFileException if the file belongs to another CSV file, is open in another
     *     program, or is not a result file
     */
    static ResultFile open(Path path, CsvScan scan) throws IOException, MalformedFileException {
        FileChannel channel =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try {
            FileLock lock = lock(channel);
            // change nothing before the file is known to be a result file
            boolean hasHeader = hasHeader(channel);
            if (hasHeader) {
                validateHeader(channel, scan);
                removePartialLine(channel);
            } else {
                channel.truncate(0);
            }
            channel.position(channel.size());
            Appender appender = new Appender(channel);
            if (!hasHeader) {
                appender.append(header(scan));
                forceFolder(path);
            }
            return new ResultFile(path, channel, lock, appender);
        } catch (IOException | MalformedFileException e) {
            channel.close();
            throw e;
        }
    }

    private static String header(CsvScan scan) {
        return ResultLine.csv(
                        List.of(VERSION, Integer.toString(scan.rows()), scan.fingerprint())
                                .stream())
                + ResultLine.csv(ResultLine.COLUMNS.stream());
    }

    private static FileLock lock(FileChannel channel) throws IOException, MalformedFileException {
        FileLock lock = null;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            // this program itself has the file open
        }
        if (lock == null) {
            throw new MalformedFileException("results.locked", 0, "");
        }
        return lock;
    }

    /**
     * Returns whether the file has both header lines. A power failure may have cut them off. In
     * this case, nothing was sent yet.
     *
     * @throws MalformedFileException if the file is not a result file
     */
    private static boolean hasHeader(FileChannel channel)
            throws IOException, MalformedFileException {
        ByteBuffer bytes = ByteBuffer.allocate(MAX_HEADER_LENGTH);
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) > 0) {
            // read until the end of the file, or until the buffer is full
        }
        String start = StandardCharsets.ISO_8859_1.decode(bytes.flip()).toString();
        String prefix = VERSION + ",";
        if (!start.startsWith(prefix) && !prefix.startsWith(start)) {
            throw new MalformedFileException("results.foreign", 1, "");
        }
        if (start.chars().filter(c -> c == '\n').count() >= 2) {
            return true;
        }
        if (start.length() == MAX_HEADER_LENGTH) {
            throw new MalformedFileException("results.foreign", 1, "");
        }
        return false;
    }

    /** Removes a last line that a power failure cut. The step after that line was not done. */
    private static void removePartialLine(FileChannel channel) throws IOException {
        long end = channel.size();
        ByteBuffer lastByte = ByteBuffer.allocate(1);
        while (end > 0) {
            lastByte.clear();
            if (channel.read(lastByte, end - 1) == 1 && lastByte.get(0) == '\n') {
                break;
            }
            end--;
        }
        if (end < channel.size()) {
            channel.truncate(end);
            channel.force(true);
        }
    }

    private static void validateHeader(FileChannel channel, CsvScan scan)
            throws IOException, MalformedFileException {
        try (CsvReader reader = reader(channel)) {
            List<String> first = reader.next();
            if (first == null || !first.get(0).equals(VERSION) || first.size() != 3) {
                throw new MalformedFileException("results.foreign", 1, "");
            }
            if (!first.get(2).equals(scan.fingerprint())) {
                throw new MalformedFileException("results.other", 1, "");
            }
            if (!ResultLine.COLUMNS.equals(reader.next())) {
                throw new MalformedFileException("results.foreign", 2, "");
            }
        }
    }

    private static CsvReader reader(FileChannel channel)
            throws IOException, MalformedFileException {
        return new CsvReader(new ChannelInputStream(channel), StandardCharsets.UTF_8);
    }

    /** Forces the folder to the disk, so that it keeps the new file. Windows does not need it. */
    private static void forceFolder(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
            entries.force(true);
        } catch (IOException e) {
            // not supported by every file system
        }
    }

    /** Returns the path of the file. */
    public Path path() {
        return path;
    }

    /** Appends a line and returns when it has been forced to the disk. */
    void append(ResultLine line) {
        appender.append(line.csv());
    }

    /** Reads all result lines from the beginning and holds one at a time in memory. */
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
        // the appender closes the channel, which releases the lock
        if (lock.isValid()) {
            appender.close();
        }
    }
}
