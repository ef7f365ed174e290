package io.cloudauth.cli.batch;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * An input stream that reads a file from its beginning through a channel that is also used to
 * append to it. A second channel is not opened: on POSIX systems, closing it would release the
 * file's lock.
 */
final class ChannelInputStream extends InputStream {

    private final FileChannel channel;
    private long position;

    ChannelInputStream(FileChannel channel) {
        this.channel = channel;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int count = channel.read(ByteBuffer.wrap(bytes, offset, length), position);
        position += Math.max(0, count);
        return count;
    }
}
