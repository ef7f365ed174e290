package io.cloudauth.core.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.h2.tools.Server;

/** A real database behind a relay that can freeze, as a network that loses every packet does. */
public final class FrozenDatabase implements AutoCloseable {
    private static final int MANY = 1_000_000;

    private final Server server;
    private final ServerSocket relay;
    private final JdbcConnectionPool pool;
    private final Semaphore flowing = new Semaphore(MANY);
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    public FrozenDatabase() throws SQLException, IOException {
        server = Server.createTcpServer("-tcpPort", "0", "-ifNotExists").start();
        relay = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        inBackground(this::accept);
        JdbcDataSource database = new JdbcDataSource();
        database.setURL(
                "jdbc:h2:tcp://127.0.0.1:"
                        + relay.getLocalPort()
                        + "/mem:"
                        + UUID.randomUUID()
                        + ";DB_CLOSE_DELAY=-1");
        database.setUser("sa");
        database.setPassword("");
        pool = JdbcConnectionPool.create(database);
        SubmissionLogs.createTable(pool);
    }

    public DataSource dataSource() {
        return pool;
    }

    /** From now on nothing comes through, and nothing closes. */
    public void freeze() {
        flowing.acquireUninterruptibly(MANY);
    }

    public void thaw() {
        flowing.release(MANY);
    }

    /**
     * Returns whether it is frozen and holds what a client has sent, or what it has sent itself.
     */
    public boolean holds() {
        return flowing.hasQueuedThreads();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = relay.accept();
                Socket database = new Socket(relay.getInetAddress(), server.getPort());
                for (Socket socket : new Socket[] {client, database}) {
                    socket.setTcpNoDelay(true);
                    sockets.add(socket);
                }
                inBackground(() -> pump(client, database));
                inBackground(() -> pump(database, client));
            }
        } catch (IOException e) {
            // closed
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                flowing.acquireUninterruptibly();
                flowing.release();
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException e) {
            // one of them hung up
        }
    }

    @Override
    public void close() throws IOException {
        relay.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        server.stop();
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "frozen-database");
        thread.setDaemon(true);
        thread.start();
    }
}
