// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import dev.portolan.cluster.Consent;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.kube.config.ContextAccess;
import dev.portolan.kube.config.Host;
import dev.portolan.kube.config.SignIn;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import okhttp3.Call;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * An API server that can be asked as the user of a context. Only ever asks to read. Safe for any thread; calls block, and end
 * with an exception when it is closed, or when they are interrupted.
 */
public final class ApiServer implements AutoCloseable {

    private static final int MOST_CLIENTS = 8;
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int UNAUTHORIZED = 401;

    private final Entrance entrance;
    private final Pass.Office office;
    private final InstantSource clock;
    private final Map<Optional<ClientKey>, OkHttpClient> clients = new ConcurrentHashMap<>();
    private final Set<Call> open = ConcurrentHashMap.newKeySet();
    private volatile boolean closed;

    private ApiServer(Entrance entrance, Pass.Office office, InstantSource clock) {
        this.entrance = entrance;
        this.office = office;
        this.clock = clock;
    }

    /**
     * The server of a context. Reads the files that the context names; connects nowhere and runs nothing yet. Where the way to
     * it is not encrypted and leaves this machine no credentials are sent, nor is a plugin run for any, as client-go does
     * ({@code clientcmd.ClientConfig}, which makes no difference for this machine).
     *
     * @param consent asked before a plugin of the context is run
     * @throws ProblemException if something that the context names cannot be used
     */
    public static ApiServer of(ContextAccess access, Host host, InstantSource clock, Consent consent)
            throws ProblemException {
        Entrance entrance = Entrance.of(access, host);
        Pass.Office office = entrance.isOverheard()
                ? new FixedPass(Pass.NONE)
                : office(access, new ProgramPath(host), clock, consent);
        return new ApiServer(entrance, office, clock);
    }

    private static Pass.Office office(
            ContextAccess access, ProgramPath programs, InstantSource clock, Consent consent) {
        return switch (access.user().signIn()) {
            case SignIn.Nothing _ -> new FixedPass(Pass.NONE);
            case SignIn.Token(var token) -> new FixedPass(Pass.bearer(token.value()));
            case SignIn.Password(var user, var password) ->
                new FixedPass(new Pass(Credentials.basic(user, password.value()), null));
            case SignIn.TokenFile file -> new TokenFilePass(file, clock);
            case SignIn.Exec exec ->
                new PluginPass(
                        new PluginConsent(access.context(), exec.command(), consent), exec, access, programs, clock);
            case SignIn.Oidc oidc -> new OidcPass(oidc, access.context(), clock);
        };
    }

    /** Host and port. */
    public String address() {
        return entrance.address();
    }

    /** Whether the server's certificate is not looked at ({@code insecure-skip-tls-verify}). */
    public boolean trustsAnybody() {
        return entrance.trust().believesAnybody();
    }

    /**
     * Asks for something. A refused pass is renewed once.
     *
     * @param path path and query, from the server's root: {@code /version}
     * @param patience how long the connection, the first byte, and any byte after it may take
     * @return the answer, which is 200 and JSON; to be closed
     */
    public ApiResponse get(String path, Duration patience) throws ApiException, InterruptedException {
        return watch(path, patience, _ -> {});
    }

    /**
     * As {@link #get}, of what may be broken off before there is an answer.
     *
     * @param begun gets what breaks it off, from any thread and whether it was answered or not, before anything is sent
     */
    public ApiResponse watch(String path, Duration patience, Consumer<Runnable> begun)
            throws ApiException, InterruptedException {
        return json(ask(authorization -> entrance.request(path, authorization), patience, begun));
    }

    /**
     * Asks for a list of objects as the API writes them most tersely, which is about half the octets.
     *
     * @param path path and query, from the server's root
     * @param patience as for {@link #get}
     * @return the answer, which is 200, and protobuf or JSON; to be closed
     */
    public ApiResponse list(String path, Duration patience) throws ApiException, InterruptedException {
        ApiResponse answer = ask(authorization -> entrance.compactRequest(path, authorization), patience, _ -> {});
        return answer.isProtobuf() ? answer : json(answer);
    }

    /**
     * Asks what the user may do in a namespace ({@code SelfSubjectRulesReview}). It is sent as if something were created, and
     * creates nothing.
     */
    public ApiResponse reviewRules(String namespace, Duration patience) throws ApiException, InterruptedException {
        Pass pass = pass();
        return json(granted(call(entrance.rulesReview(namespace, pass.authorization()), pass, patience, _ -> {})));
    }

    /**
     * Asks whether the user may list a resource in a namespace ({@code SelfSubjectAccessReview}); as {@link #reviewRules}, it
     * creates nothing.
     *
     * @param group the API group, empty for the core
     * @param resource its name in paths: {@code services}
     */
    public ApiResponse reviewAccess(String namespace, String group, String resource, Duration patience)
            throws ApiException, InterruptedException {
        return json(ask(
                authorization -> entrance.accessReview(namespace, group, resource, authorization), patience, _ -> {}));
    }

    /** What it means that an answer broke off while it arrived. */
    public ApiException failure(IOException e) {
        ApiException failure = entrance.failures().failure(e);
        // Whoever stands before an API server may look at client certificates himself, and says less than it does.
        boolean alert =
                e instanceof SSLException && String.valueOf(e.getMessage()).contains("fatal alert");
        return alert ? entrance.explained(failure, clock.instant()) : failure;
    }

    /** Whether another try may take a person, so that it is not to be made often. */
    public boolean mayNeedPerson() {
        return office.mayNeedPerson();
    }

    /** Whether somebody waits for a pass that a person may be needed for, as in a page that a plugin has opened. */
    public boolean isSigningIn() {
        return office.isSigningIn();
    }

    /**
     * What is asked from now on goes over new connections: one that is at rest may have died in a sleep of the machine or with
     * its network, and would let a question wait for an answer that cannot come. What is under way goes on.
     */
    public synchronized void leaveConnections() {
        List<OkHttpClient> before = List.copyOf(clients.values());
        clients.clear();
        close(before);
    }

    /** Ends all requests, and a plugin that runs for them. Waits for nothing. */
    @Override
    public void close() {
        closed = true;
        office.close();
        open.forEach(Call::cancel);
        close(clients.values());
    }

    /** A TLS connection is closed by both sides, and a network that is silent never brings the other's word. */
    private static void close(Collection<OkHttpClient> clients) {
        Thread.ofVirtual()
                .name("connections at rest")
                .start(() -> clients.forEach(client -> client.connectionPool().evictAll()));
    }

    private Pass pass() throws ApiException, InterruptedException {
        if (closed) {
            // A plugin might be run for it.
            throw failure(new IOException("closed"));
        }
        try {
            Pass pass = office.pass();
            if (!pass.isSendable()) {
                throw new ProblemException(Problem.of("The token of the context " + entrance.context()
                                + " holds a line break or another character that no request can carry.")
                        .withRemedy("Correct the kubeconfig, or whatever told the token."));
            }
            return pass;
        } catch (ProblemException e) {
            throw new ApiException(ApiException.Reason.UNAUTHORIZED, e.problem(), e);
        } catch (CancellationException e) {
            throw closed(e);
        }
    }

    private ApiException closed(CancellationException e) throws InterruptedException {
        if (Thread.interrupted()) {
            throw (InterruptedException) new InterruptedException().initCause(e);
        }
        return failure(new IOException("closed", e));
    }

    /** Whether there is another pass than the refused one; if so, the answer to that one is closed. */
    private boolean renewed(Pass refused, ApiResponse answer) throws ApiException, InterruptedException {
        boolean another = false;
        boolean keep = false;
        try {
            another = office.renew(refused);
            keep = !another;
        } catch (ProblemException e) {
            throw new ApiException(ApiException.Reason.UNAUTHORIZED, e.problem(), e);
        } catch (CancellationException e) {
            throw closed(e);
        } finally {
            if (!keep) {
                answer.close();
            }
        }
        return another;
    }

    private ApiResponse ask(Function<String, Request> request, Duration patience, Consumer<Runnable> begun)
            throws ApiException, InterruptedException {
        Pass pass = pass();
        ApiResponse answer = call(request.apply(pass.authorization()), pass, patience, begun);
        if (answer.response().code() == UNAUTHORIZED && renewed(pass, answer)) {
            Pass another = pass();
            answer = call(request.apply(another.authorization()), another, patience, begun);
        }
        return granted(answer);
    }

    private ApiResponse granted(ApiResponse answer) throws ApiException {
        Response response = answer.response();
        if (response.code() != OK && response.code() != CREATED) {
            try (answer) {
                ApiException failure = ApiAnswers.failure(response, address());
                boolean refused = response.code() == UNAUTHORIZED;
                throw refused ? entrance.explained(failure, clock.instant()) : failure;
            }
        }
        return answer;
    }

    private ApiResponse json(ApiResponse answer) throws ApiException {
        String type = answer.response().header("Content-Type");
        if (type == null || !type.contains("json")) {
            try (answer) {
                throw ApiAnswers.notJson(answer.response(), address());
            }
        }
        return answer;
    }

    private ApiResponse call(Request request, Pass pass, Duration patience, Consumer<Runnable> begun)
            throws ApiException, InterruptedException {
        Call call = Entrance.waiting(client(pass.key()), patience).newCall(request);
        open.add(call);
        begun.accept(call::cancel);
        try {
            if (closed) {
                call.cancel();
            }
            return new ApiResponse(call, call.execute(), open);
        } catch (IOException e) {
            open.remove(call);
            if (Thread.interrupted()) {
                // A socket tells it as a broken connection.
                throw (InterruptedException) new InterruptedException().initCause(e);
            }
            throw failure(e);
        }
    }

    /** One client for each key, so that all requests share its connections. */
    private synchronized OkHttpClient client(@Nullable ClientKey key) throws ApiException {
        Optional<ClientKey> use = Optional.ofNullable(key);
        OkHttpClient known = clients.get(use);
        if (known != null) {
            return known;
        }
        if (clients.size() >= MOST_CLIENTS) {
            clients.clear();
        }
        try {
            OkHttpClient made = entrance.client(key);
            clients.put(use, made);
            return made;
        } catch (GeneralSecurityException e) {
            throw new ApiException(
                    ApiException.Reason.UNTRUSTED,
                    Problem.of("The client certificate cannot be used.").quoting(String.valueOf(e.getMessage())),
                    e);
        }
    }
}
