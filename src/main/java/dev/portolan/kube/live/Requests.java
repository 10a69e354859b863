// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.access.ApiResponse;
import dev.portolan.kube.access.ApiServer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** The requests of all reflectors of a connection: no more lists at once than a server takes from one client without pause. */
final class Requests {

    private static final int MOST_LISTS = 8;

    private volatile ApiServer server;
    private final Semaphore lists = new Semaphore(MOST_LISTS);
    private volatile long heardAt = System.nanoTime();

    /** What reads the answer of a list, to its end. */
    interface ListReader {
        void read(ApiResponse answer) throws IOException, ApiException, InterruptedException;
    }

    Requests(ApiServer server) {
        this.server = server;
    }

    /** The server that is asked. */
    ApiServer server() {
        return server;
    }

    /** Asks that server from now on. Requests to the one before are broken off. */
    void ask(ApiServer other) {
        ApiServer before = server;
        server = other;
        before.close();
    }

    /**
     * Lists, when it is its turn.
     *
     * @param compact whether the reader takes protobuf too
     */
    void list(String path, boolean compact, Duration patience, ListReader reader)
            throws ApiException, InterruptedException {
        lists.acquire();
        ApiServer asked = server;
        try (ApiResponse answer = compact ? asked.list(path, patience) : asked.get(path, patience)) {
            heard();
            reader.read(answer);
            answer.finish();
        } catch (ApiException e) {
            if (e.reason() != ApiException.Reason.UNREACHABLE) {
                heard();
            }
            throw e;
        } catch (IOException e) {
            throw asked.failure(e);
        } finally {
            lists.release();
        }
    }

    /** Something of a list has arrived, or lists begin to be waited for. */
    void heard() {
        heardAt = System.nanoTime();
    }

    /** How long nothing of any list has arrived. */
    Duration silence() {
        return Duration.ofNanos(System.nanoTime() - heardAt);
    }

    /** Watches, as {@link ApiServer#watch} does. */
    ApiResponse watch(String path, Duration patience, Consumer<Runnable> begun)
            throws ApiException, InterruptedException {
        return server.watch(path, patience, begun);
    }
}
