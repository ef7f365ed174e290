import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A server in place of Maven Central's portal, for the rehearsal of a release. It stores each
 * uploaded bundle in a folder. Prints its address once it listens.
 */
public final class PortalStandIn {

    private final Path folder;
    private int bundles;

    private PortalStandIn(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", new PortalStandIn(folder)::handle);
        server.start();
        System.out.println("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private synchronized void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        System.err.println(exchange.getRequestMethod() + " " + path + ", " + body.length + " bytes");
        String answer = "{\"deploymentId\":\"rehearsal\",\"deploymentState\":\"VALIDATED\"}";
        if (path.endsWith("/upload")) {
            Files.write(folder.resolve("bundle-" + bundles++ + ".zip"), file(exchange, body));
            answer = "rehearsal";
        }
        byte[] text = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(path.endsWith("/upload") ? 201 : 200, text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }

    /** Returns the only part of a multipart body. */
    private static byte[] file(HttpExchange exchange, byte[] body) {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        byte[] boundary =
                ("\r\n--" + type.replaceAll(".*boundary=\"?([^\";]+).*", "$1"))
                        .getBytes(StandardCharsets.US_ASCII);
        int start = indexOf(body, "\r\n\r\n".getBytes(StandardCharsets.US_ASCII), 0) + 4;
        int end = indexOf(body, boundary, start);
        return Arrays.copyOfRange(body, start, end);
    }

    private static int indexOf(byte[] all, byte[] part, int from) {
        for (int i = from; i <= all.length - part.length; i++) {
            if (Arrays.equals(all, i, i + part.length, part, 0, part.length)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no multipart body");
    }
}
