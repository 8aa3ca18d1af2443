package onewindow.bench;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Stands between the application and its database and counts on the wire (PostgreSQL's protocol 3):
 * what the client sends up to a Sync is one round trip, whatever the driver makes of it.
 */
final class Wire implements AutoCloseable {
    private static final int PROTOCOL_3 = 3 << 16;

    private final ServerSocket listening;
    private final Server server;
    private final ConcurrentLinkedQueue<List<String>> trips = new ConcurrentLinkedQueue<>();

    Wire(Server server) throws IOException {
        this.server = server;
        listening = new ServerSocket(0, 100, InetAddress.ofLiteral("127.0.0.1"));
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /**
     * @return since the last time it was asked, the statements of each round trip
     */
    List<List<String>> takeTrips() {
        var taken = new ArrayList<List<String>>();
        for (List<String> trip = trips.poll(); trip != null; trip = trips.poll()) {
            taken.add(trip);
        }
        return taken;
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket client = listening.accept();
                var database = new Socket(server.host(), server.port());
                client.setTcpNoDelay(true);
                database.setTcpNoDelay(true);
                Thread.ofVirtual().start(() -> copy(database, client));
                Thread.ofVirtual().start(() -> listen(client, database));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void copy(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // One side has gone, and with it the connection.
        }
    }

    private void listen(Socket client, Socket database) {
        try (client;
                database) {
            InputStream in = client.getInputStream();
            OutputStream out = database.getOutputStream();
            var read = new DataInputStream(in);
            int code;
            do {
                byte[] body = new byte[read.readInt() - 4];
                read.readFully(body);
                code = ByteBuffer.wrap(body).getInt();
                out.write(
                        ByteBuffer.allocate(body.length + 4)
                                .putInt(body.length + 4)
                                .put(body)
                                .array());
            } while (code >>> 16 != PROTOCOL_3 >>> 16);
            var conversation = new Conversation();
            while (true) {
                int type = read.read();
                if (type < 0) {
                    return;
                }
                byte[] body = new byte[read.readInt() - 4];
                read.readFully(body);
                conversation.hear(type, body);
                out.write(
                        ByteBuffer.allocate(body.length + 5)
                                .put((byte) type)
                                .putInt(body.length + 4)
                                .put(body)
                                .array());
            }
        } catch (IOException ended) {
            // One side has gone, and with it the connection.
        }
    }

    private final class Conversation {
        private final Map<String, String> statements = new HashMap<>();
        private final Map<String, String> portals = new HashMap<>();
        private List<String> executed = new ArrayList<>();

        void hear(int type, byte[] body) {
            switch (type) {
                case 'P' -> statements.put(text(body, 0), text(body, end(body, 0) + 1));
                case 'B' ->
                        portals.put(
                                text(body, 0),
                                statements.getOrDefault(text(body, end(body, 0) + 1), ""));
                case 'E' -> executed.add(portals.getOrDefault(text(body, 0), ""));
                case 'Q' -> {
                    executed.add(text(body, 0));
                    over();
                }
                case 'S' -> over();
                default -> {}
            }
        }

        private void over() {
            trips.add(List.copyOf(executed));
            executed = new ArrayList<>();
        }

        private static String text(byte[] body, int from) {
            return new String(body, from, end(body, from) - from, StandardCharsets.UTF_8).strip();
        }

        private static int end(byte[] body, int from) {
            int end = from;
            while (body[end] != 0) {
                end++;
            }
            return end;
        }
    }
}
