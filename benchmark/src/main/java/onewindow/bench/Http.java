package onewindow.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive HTTP/1.1 connection to the loopback. The measured application shares its cores
 * with whoever measures it, so this does nothing that is not needed.
 */
final class Http implements AutoCloseable {
    private final URI target;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    Http(URI target) {
        this.target = target;
        if (!InetAddress.ofLiteral(
                        target.getHost().equals("localhost") ? "127.0.0.1" : target.getHost())
                .isLoopbackAddress()) {
            throw new IllegalArgumentException(target + " is not on the loopback");
        }
    }

    /**
     * @param cookies set by the answer
     */
    record Answer(int status, byte[] body, Map<String, String> cookies) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Answer send(String method, String path, String headers, byte @Nullable [] body)
            throws IOException {
        Socket open = socket == null ? open() : socket;
        var request = new ByteArrayOutputStream(512 + (body == null ? 0 : body.length));
        String head =
                method
                        + " "
                        + path
                        + " HTTP/1.1\r\nHost: "
                        + target.getAuthority()
                        + "\r\nAccept: application/json\r\n"
                        + headers
                        + (body == null ? "" : "Content-Length: " + body.length + "\r\n")
                        + "\r\n";
        request.write(head.getBytes(StandardCharsets.UTF_8));
        if (body != null) {
            request.write(body);
        }
        try {
            open.getOutputStream().write(request.toByteArray());
            return answer(in);
        } catch (IOException failure) {
            close();
            throw failure;
        }
    }

    private Socket open() throws IOException {
        var opened = new Socket(InetAddress.ofLiteral("127.0.0.1"), target.getPort());
        opened.setTcpNoDelay(true);
        opened.setSoTimeout(60_000);
        socket = opened;
        in = new BufferedInputStream(opened.getInputStream(), 16_384);
        return opened;
    }

    private Answer answer(@Nullable InputStream from) throws IOException {
        if (from == null) {
            throw new EOFException();
        }
        int status = Integer.parseInt(line(from).split(" ")[1]);
        int length = status == 204 || status == 304 ? 0 : -1;
        boolean chunked = false;
        boolean last = false;
        Map<String, String> cookies = new LinkedHashMap<>();
        for (String header = line(from); !header.isEmpty(); header = line(from)) {
            int colon = header.indexOf(':');
            String value = header.substring(colon + 1).strip();
            switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equalsIgnoreCase("chunked");
                case "connection" -> last = value.equalsIgnoreCase("close");
                case "set-cookie" -> {
                    int equals = value.indexOf('=');
                    int end = value.indexOf(';');
                    cookies.put(
                            value.substring(0, equals),
                            value.substring(equals + 1, end < 0 ? value.length() : end));
                }
                default -> {}
            }
        }
        byte[] body =
                chunked ? chunks(from) : length < 0 ? from.readAllBytes() : from.readNBytes(length);
        if (last || (!chunked && length < 0)) {
            close();
        }
        return new Answer(status, body, cookies);
    }

    private static byte[] chunks(InputStream from) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = size(from); size > 0; size = size(from)) {
            body.write(from.readNBytes(size));
            line(from);
        }
        line(from);
        return body.toByteArray();
    }

    private static int size(InputStream from) throws IOException {
        return Integer.parseInt(line(from).split(";")[0].strip(), 16);
    }

    private static String line(InputStream from) throws IOException {
        var line = new StringBuilder(64);
        for (int read = from.read(); read != '\n'; read = from.read()) {
            if (read < 0) {
                throw new EOFException("The application closed the connection");
            }
            if (read != '\r') {
                line.append((char) read);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
        }
    }
}
