package io.cloudauth.core.internal.response;

import com.fasterxml.jackson.core.util.BufferRecycler;
import com.fasterxml.jackson.core.util.RecyclerPool;
import java.util.Arrays;

/**
 * The buffers that answers are read through, one after the other, wiped in between: a name or a
 * number of an answer must not outlive its call in them. Jackson's own pool keeps them with the
 * thread, as they were. Safe to share; they end with their reader.
 */
final class WipedBuffers extends RecyclerPool.ConcurrentDequePoolBase<BufferRecycler> {
    private static final long serialVersionUID = 1L;

    WipedBuffers() {
        super(SERIALIZATION_NON_SHARED);
    }

    @Override
    public BufferRecycler createPooled() {
        return new BufferRecycler() {
            @Override
            public void releaseCharBuffer(int index, char[] buffer) {
                Arrays.fill(buffer, '\0');
                super.releaseCharBuffer(index, buffer);
            }

            @Override
            public void releaseByteBuffer(int index, byte[] buffer) {
                Arrays.fill(buffer, (byte) 0);
                super.releaseByteBuffer(index, buffer);
            }
        };
    }
}
