// SPDX-License-Identifier: Apache-2.0
package dev.portolan.testing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One connection to a fake server: request after request, by hand. */
final class FakeConnection {

    private static final Protobuf PROTOBUF = new Protobuf();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Socket socket;
    private final FakeApiState state;
    private final Faults faults;
    private final Consumer<FakeRequest> seen;
    private final InputStream in;
    private final OutputStream out;
    private final int strandingsBefore;
    private long bookmarksBefore;

    FakeConnection(Socket socket, FakeApiState state, Faults faults, Consumer<FakeRequest> seen) throws IOException {
        this.socket = socket;
        this.state = state;
        this.faults = faults;
        this.seen = seen;
        this.strandingsBefore = faults.strandings();
        this.in = new BufferedInputStream(socket.getInputStream());
        this.out = new BufferedOutputStream(socket.getOutputStream(), 1 << 16);
    }

    void serve() throws IOException {
        for (FakeRequest request = read(); request != null; request = read()) {
            bookmarksBefore = state.bookmarks();
            seen.accept(request);
            if (faults.silent() || isStranded() || faults.isMute(request)) {
                faults.bite(faults.silent() ? "silent" : "mute");
                stall();
                faults.bite("left in silence");
                return;
            }
            Faults.Answer wrong = faults.wrong(request);
            if (wrong != null) {
                faults.bite(Integer.toString(wrong.status()));
                body(request);
                answer(wrong.status(), statusJson(wrong.status(), wrong.message()), request);
            } else if (request.method().equals("POST") && request.path().endsWith("reviews")) {
                review(request);
            } else if (!request.method().equals("GET")) {
                status(405, "the fake server only reads");
            } else if (!answer(request)) {
                out.flush();
                return;
            }
            out.flush();
        }
    }

    private boolean answer(FakeRequest request) throws IOException {
        String document = state.document(request.path());
        FakeResource resource = FakeResource.of(request);
        if (document != null) {
            send(200, document.getBytes(StandardCharsets.UTF_8), "application/json", request);
        } else if (resource == null) {
            status(404, "the server could not find the requested resource");
        } else if (request.isWatch()) {
            watch(request, resource);
            return false;
        } else {
            list(request, resource);
        }
        return true;
    }

    /** Answers a review with the document of its path; an access review without one as it would answer that list itself. */
    private void review(FakeRequest request) throws IOException {
        JsonNode review = JSON.readTree(body(request));
        String document = state.document(request.path());
        if (document == null) {
            document = request.path().endsWith("accessreviews")
                    ? "{\"status\":{\"allowed\":" + allows(review.at("/spec/resourceAttributes")) + "}}"
                    : "{}";
        }
        send(201, document.getBytes(StandardCharsets.UTF_8), "application/json", request);
    }

    private byte[] body(FakeRequest request) throws IOException {
        String length = request.header("Content-Length");
        return length.isEmpty() ? new byte[0] : in.readNBytes(Integer.parseInt(length));
    }

    private boolean allows(JsonNode asked) {
        String group = asked.path("group").asString();
        String list = (group.isEmpty() ? "/api/v1" : "/apis/" + group + "/v1") + "/namespaces/"
                + asked.path("namespace").asString() + "/"
                + asked.path("resource").asString();
        state.reviewed(list);
        return asked.path("verb").asString().equals("list") && !faults.forbids(new FakeRequest("GET", list, List.of()));
    }

    /** A page is a page of the version in which the list began; that is lost as soon as something changes. */
    private void list(FakeRequest request, FakeResource resource) throws IOException {
        String token = request.parameter("continue");
        String limit = request.parameter("limit");
        int most = Math.min(faults.mostPerPage(), limit.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(limit));
        int from = token.isEmpty() ? 0 : Integer.parseInt(token.substring(token.indexOf('.') + 1));
        List<String> items;
        String version;
        synchronized (state) {
            version = Long.toString(state.version());
            items = state.list(resource.kind()).stream()
                    .filter(resource::holds)
                    .map(FakeApiState.Held::json)
                    .toList();
        }
        if (!token.isEmpty() && !token.startsWith(version + ".")) {
            faults.bite("410 page");
            status(410, "The provided continue parameter is too old.");
            return;
        }
        int end = (int) Math.min(items.size(), (long) from + most);
        int following = faults.repeatsPages() && from > 0 ? from : end;
        String next = end < items.size() ? version + "." + following : "";
        answer(
                200,
                ApiJson.pageHead(resource.kind(), version, next) + "[" + String.join(",", items.subList(from, end))
                        + "]}",
                request);
    }

    /** In protobuf for those who take it, if it can be said in that. */
    private void answer(int code, String json, FakeRequest request) throws IOException {
        boolean taken = faults.protobuf() && request.header("Accept").startsWith(Protobuf.TYPE);
        byte[] protobuf = taken ? PROTOBUF.of(JSON.readTree(json)).orElse(null) : null;
        if (protobuf == null) {
            faults.bite("in JSON");
            send(code, json.getBytes(StandardCharsets.UTF_8), "application/json", request);
        } else {
            send(code, protobuf, Protobuf.TYPE, request);
        }
    }

    private void watch(FakeRequest request, FakeResource resource) throws IOException {
        long since = Long.parseLong(request.parameter("resourceVersion"));
        long bookmarks = bookmarksBefore;
        boolean gone = !state.knows(since);
        if (gone && faults.goneAsStatus()) {
            faults.bite("410 status");
            status(410, "too old resource version: " + since);
            return;
        }
        head(200, "Transfer-Encoding: chunked\r\nContent-Type: application/json\r\n");
        out.flush();
        long seconds = Long.parseLong(request.parameter("timeoutSeconds"));
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try {
            while (System.nanoTime() < end && !faults.endsWatches()) {
                List<FakeApiState.Event> news = state.await(resource.kind(), since, bookmarks, seconds * 1000);
                if (news == null) {
                    faults.bite("410 event");
                    event("ERROR", statusJson(410, "too old resource version: " + since));
                    break;
                }
                for (FakeApiState.Event event : news) {
                    since = event.version();
                    send(event, resource);
                    state.sending();
                }
                long quiet = state.quietVersion(resource.kind(), since);
                if (quiet >= 0 && state.bookmarks() > bookmarks) {
                    bookmarks = state.bookmarks();
                    event(
                            "BOOKMARK",
                            "{\"kind\":\"%s\",\"apiVersion\":\"%s\",\"metadata\":{\"resourceVersion\":\"%d\"}}"
                                    .formatted(resource.kind().kind(), ApiJson.apiVersion(resource.kind()), quiet));
                    since = Math.max(since, quiet);
                }
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        chunk(new byte[0]);
        out.flush();
    }

    private void send(FakeApiState.Event event, FakeResource resource) throws IOException {
        boolean before = event.before() != null && resource.holds(event.before());
        boolean after = event.after() != null && resource.holds(event.after());
        if (after) {
            event(before ? "MODIFIED" : "ADDED", event.after().json());
        } else if (before) {
            event("DELETED", withVersion(event.before().json(), event.version()));
        }
    }

    private static String withVersion(String json, long version) {
        return json.replaceFirst("\"resourceVersion\":\"\\d+\"", "\"resourceVersion\":\"" + version + "\"");
    }

    private boolean isStranded() {
        return faults.strandings() != strandingsBefore;
    }

    private void event(String type, String json) throws IOException {
        if (isStranded()) {
            stall();
        }
        byte[] line = ("{\"type\":\"" + type + "\",\"object\":" + json + "}\n").getBytes(StandardCharsets.UTF_8);
        Faults.Cut cut = faults.takeCut();
        if (cut == null) {
            chunk(line);
            return;
        }
        out.write((Integer.toHexString(line.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        int middle = middle(line);
        out.write(line, 0, middle);
        out.flush();
        boolean within = (line[middle - 1] & 0xc0) == 0xc0;
        faults.bite("cut " + (cut == Faults.Cut.WITHIN_A_CHARACTER && !within ? "between characters" : cut));
        switch (cut) {
            case WITHIN_A_CHARACTER -> socket.setSoLinger(true, 0);
            case ORDERLY -> {}
            case STALL -> stall();
        }
        throw new IOException("cut off");
    }

    /** After the first byte of the first character that has more than one; else half way. */
    private static int middle(byte[] line) {
        for (int i = 0; i < line.length; i++) {
            if ((line[i] & 0xc0) == 0xc0) {
                return i + 1;
            }
        }
        return line.length / 2;
    }

    private void send(int code, byte[] body, String type, FakeRequest request) throws IOException {
        boolean packed = faults.gzip() && request.header("Accept-Encoding").contains("gzip");
        byte[] sent = packed ? pack(body) : body;
        if (packed) {
            faults.bite("packed");
        }
        head(
                code,
                "Content-Type: " + type + "\r\nContent-Length: " + sent.length + "\r\n"
                        + (packed ? "Content-Encoding: gzip\r\n" : "")
                        + (code == 429 ? "Retry-After: " + faults.retryAfter() + "\r\n" : "")
                        + (faults.location().isEmpty() ? "" : "Location: " + faults.location() + "\r\n")
                        + (faults.closing() ? "Connection: close\r\n" : ""));
        if (faults.isBeheaded(request)) {
            faults.bite("head alone");
            out.flush();
            socket.setSoLinger(true, 0);
            throw new IOException("cut off");
        }
        long rate = faults.bytesPerSecond();
        if (rate == Long.MAX_VALUE) {
            out.write(sent);
            return;
        }
        int step = (int) Math.max(1, rate / 100);
        for (int at = 0; at < sent.length; at += step) {
            out.write(sent, at, Math.min(step, sent.length - at));
            out.flush();
            pause(10);
            if (isStranded()) {
                faults.bite("stranded");
                stall();
            }
        }
    }

    private void status(int code, String message) throws IOException {
        byte[] body = statusJson(code, message).getBytes(StandardCharsets.UTF_8);
        head(code, "Content-Type: application/json\r\nContent-Length: " + body.length + "\r\n");
        out.write(body);
    }

    private static String statusJson(int code, String message) {
        return "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\",\"message\":\"%s\",\"code\":%d}"
                .formatted(message.replace("\"", "\\\""), code);
    }

    private void head(int code, String lines) throws IOException {
        out.write(("HTTP/1.1 " + code + " Said So\r\n" + lines + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private void chunk(byte[] bytes) throws IOException {
        out.write((Integer.toHexString(bytes.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] pack(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        return packed.toByteArray();
    }

    /** Says nothing until the client goes. */
    private void stall() throws IOException {
        out.flush();
        while (in.read() >= 0) {
            Thread.onSpinWait();
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable FakeRequest read() throws IOException {
        String first = line();
        if (first == null || first.isEmpty()) {
            return null;
        }
        if (!first.endsWith(" HTTP/1.1")) {
            status(400, "no request");
            out.flush();
            return null;
        }
        List<Map.Entry<String, String>> headers = new ArrayList<>();
        for (String line = line(); line != null && !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 0) {
                status(400, "no request");
                out.flush();
                return null;
            }
            headers.add(Map.entry(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip()));
        }
        List<String> words = Arrays.asList(first.split(" "));
        return new FakeRequest(words.get(0), words.get(1), headers);
    }

    private @Nullable String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                return null;
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
