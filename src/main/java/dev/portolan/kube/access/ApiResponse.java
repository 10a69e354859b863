// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Response;

/** What an API server answers, while it arrives. */
public final class ApiResponse implements AutoCloseable {

    /** The media type in which the API writes its own kinds most tersely. */
    static final String PROTOBUF = "application/vnd.kubernetes.protobuf";

    private final Call call;
    private final Response response;
    private final Set<Call> open;

    /**
     * @param open the calls that are open, of which this is one until it is closed
     */
    ApiResponse(Call call, Response response, Set<Call> open) {
        this.call = call;
        this.response = response;
        this.open = open;
    }

    /** Lets a read of the body wait so long at most from now on. Only from the thread that reads it. */
    public void waitAtMost(Duration patience) {
        response.body().source().timeout().timeout(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** The body. A read of it that waits longer than the request's patience fails. */
    public InputStream body() {
        return response.body().byteStream();
    }

    /** Whether the body is protobuf; else it is JSON. */
    public boolean isProtobuf() {
        String type = response.header("Content-Type");
        return type != null && type.startsWith(PROTOBUF);
    }

    Response response() {
        return response;
    }

    /** Breaks the answer off: whoever reads it gets an exception. From any thread. */
    public void cancel() {
        call.cancel();
    }

    /** Ends the answer, whether it has arrived whole or not. Only from the thread that reads it. */
    @Override
    public void close() {
        open.remove(call);
        call.cancel();
        response.close();
    }

    /** Gives the connection back for the next request; only once the body has been read to its end. */
    public void finish() {
        open.remove(call);
        response.close();
    }
}
