package io.cloudauth.core.internal.offload;

/** The daemon threads of the library. */
public final class DaemonThreads {
    private DaemonThreads() {}

    /**
     * Creates a thread that inherits no thread locals of the call that starts it: the next call on
     * this thread may belong to another tenant. It has the class loader of the application, because
     * it may run code of the application.
     */
    public static Thread create(Runnable work, String name) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.setDaemon(true);
        return thread;
    }
}
