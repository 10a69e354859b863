// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import dev.portolan.cluster.Consent;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.kube.config.ContextAccess;
import dev.portolan.kube.config.SignIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/**
 * A pass that a plugin tells. The plugin runs when there is none, when the last one has expired, or when it was refused; on a
 * thread of its own, since whoever asked first may leave while a person is signing in for all others.
 */
final class PluginPass implements Pass.Office {

    /** Signing in may mean that a person goes through a page in a browser. Who is asked in a terminal answers when it suits. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** A pass that ends while the request is on its way is no use. */
    private static final Duration MARGIN = Duration.ofSeconds(10);

    /**
     * Many readers ask, each in its own time: without a pause a page that nobody answers would be opened all night, and so it
     * would where what it tells is not accepted. Whoever tries again by hand asks a new office.
     */
    private static final Duration AFTER_A_WAIT = Duration.ofMinutes(4);

    private final PluginConsent consent;
    private final SignIn.Exec exec;
    private final ContextAccess access;
    private final ProgramPath path;
    private final InstantSource clock;
    private volatile @Nullable FutureTask<Pass> run;
    private @Nullable Pass last;
    private @Nullable Instant expires;
    private @Nullable ProblemException failure;
    private Instant pausedUntil = Instant.MIN;
    private Instant renewed = Instant.MIN;
    private boolean closed;

    private record Answer(Pass pass, @Nullable Instant expires) {}

    PluginPass(PluginConsent consent, SignIn.Exec exec, ContextAccess access, ProgramPath path, InstantSource clock) {
        this.consent = consent;
        this.exec = exec;
        this.access = access;
        this.path = path;
        this.clock = clock;
    }

    @Override
    public Pass pass() throws ProblemException, InterruptedException {
        FutureTask<Pass> now;
        synchronized (this) {
            Pass held = last;
            boolean ended = expires != null && !clock.instant().isBefore(expires.minus(MARGIN));
            if (held != null && !ended) {
                return held;
            }
            now = run();
        }
        return told(now);
    }

    @Override
    public boolean renew(Pass refused) throws ProblemException, InterruptedException {
        FutureTask<Pass> now;
        synchronized (this) {
            // Another request may have got a new one meanwhile.
            if (last != null && !last.equals(refused)) {
                return true;
            }
            boolean lately = clock.instant().isBefore(renewed.plus(AFTER_A_WAIT));
            if (lately && failure == null && !isSigningIn()) {
                return false;
            }
            renewed = clock.instant();
            now = run();
        }
        return !told(now).equals(refused);
    }

    @Override
    public synchronized boolean mayNeedPerson() {
        return failure != null;
    }

    @Override
    public boolean isSigningIn() {
        FutureTask<Pass> now = run;
        return now != null && !now.isDone();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (run != null) {
            run.cancel(true);
        }
    }

    /** The run that is under way, else another one; but not at once after one that failed. */
    private FutureTask<Pass> run() throws ProblemException {
        FutureTask<Pass> now = run;
        if (now != null && !now.isDone()) {
            return now;
        }
        ProblemException before = failure;
        if (before != null && clock.instant().isBefore(pausedUntil)) {
            throw new ProblemException(before.problem(), before);
        }
        if (closed) {
            throw new CancellationException();
        }
        FutureTask<Pass> fresh = new FutureTask<>(this::runNow);
        run = fresh;
        Thread.ofVirtual().name("plugin").start(fresh);
        return fresh;
    }

    private static Pass told(FutureTask<Pass> run) throws ProblemException, InterruptedException {
        try {
            return run.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ProblemException failure) {
                throw new ProblemException(failure.problem(), e);
            }
            throw new IllegalStateException(e);
        }
    }

    private Pass runNow() throws ProblemException, InterruptedException {
        Instant began = clock.instant();
        try {
            Answer told = answer();
            synchronized (this) {
                failure = null;
                expires = told.expires();
                last = told.pass();
            }
            return told.pass();
        } catch (ProblemException e) {
            synchronized (this) {
                failure = e;
                pausedUntil = pausedUntil(began, clock.instant());
            }
            throw e;
        }
    }

    /** A run that took long waited for a person, and nobody came. */
    private static Instant pausedUntil(Instant began, Instant failed) {
        boolean waited = began.plus(MARGIN).isBefore(failed);
        return failed.plus(waited ? AFTER_A_WAIT : MARGIN);
    }

    private Answer answer() throws ProblemException, InterruptedException {
        demandTerminal();
        Path program = program();
        consent.demand();
        try (PluginConsent.Words words = consent.words(isInteractive())) {
            List<String> command = new ArrayList<>(exec.command());
            command.set(0, program.toString());
            ProcessBuilder.Redirect input = isInteractive() ? ProcessBuilder.Redirect.INHERIT : ProgramRun.NOTHING;
            return taken(ProgramRun.of(command, environment(), patience(isInteractive()), input, words));
        } catch (ProgramRun.StillRunning e) {
            throw new ProblemException(
                    Problem.of(command() + " did not end within " + PATIENCE.toSeconds() + " seconds. It was stopped.")
                            .withRemedy("Run it in a terminal to see what it waits for.")
                            .quoting(e.lastLine()),
                    e);
        } catch (IOException e) {
            throw new ProblemException(
                    Problem.of(command() + " cannot be used: " + e.getMessage() + ".")
                            .withRemedy("Run it in a terminal, then try again."),
                    e);
        }
    }

    private Answer taken(ProgramRun run) throws ProblemException, IOException {
        if (run.code() != 0) {
            throw new ProblemException(Problem.of(command() + " ended with code " + run.code() + ".")
                    .withRemedy("Run it in a terminal, then try again.")
                    .quoting(run.lastLine()));
        }
        ExecAnswer answer = ExecAnswer.parse(run.printed().getBytes(StandardCharsets.UTF_8));
        if (!answer.apiVersion().equals(exec.apiVersion())) {
            throw new ProblemException(Problem.of(command() + " answers in " + answer.apiVersion()
                            + ", but the kubeconfig asks for " + exec.apiVersion() + ".")
                    .withRemedy("Correct exec.apiVersion of the user "
                            + access.user().name() + ", or update the plugin."));
        }
        return new Answer(answer.pass(), answer.expires());
    }

    private void demandTerminal() throws ProblemException {
        if (exec.terms().interactiveMode().equals("Always") && !isInteractive()) {
            throw new ProblemException(Problem.of(command() + " wants to ask in a terminal, and there is none here.")
                    .withRemedy("Sign in with kubectl in a terminal, or set interactiveMode to IfAvailable."));
        }
    }

    /** How long a plugin is waited for: kubectl waits for any without limit. */
    static Duration patience(boolean interactive) {
        return interactive ? ProgramRun.NO_LIMIT : PATIENCE;
    }

    /** Whether it may ask the person on its standard input. */
    private boolean isInteractive() {
        return consent.hasTerminal() && !exec.terms().interactiveMode().equals("Never");
    }

    private Path program() throws ProblemException, InterruptedException {
        String name = exec.command().getFirst();
        return path.find(name).orElseThrow(() -> new ProblemException(absent(name)));
    }

    private Problem absent(String name) {
        String hint = ProgramRun.plain(exec.terms().installHint()).strip();
        String meaning = "The context " + access.context() + " needs it to sign in.";
        if (ProgramPath.isFile(name)) {
            boolean there = Files.exists(Path.of(name));
            return new Problem(
                    "`" + name + "`" + (there ? " is no program that can be run." : " does not exist."),
                    meaning,
                    hint.isEmpty()
                            ? "Check exec.command of the user " + access.user().name() + "."
                            : hint,
                    "");
        }
        return new Problem(
                "`" + name + "` was not found in PATH.",
                meaning,
                hint.isEmpty() ? "Install it, or start Portolan from a terminal where it is found." : hint,
                "PATH is " + path.searched());
    }

    private Map<String, String> environment() throws IOException {
        Map<String, String> environment = new HashMap<>(exec.environment());
        environment.put("KUBERNETES_EXEC_INFO", ExecInfo.of(exec, access.cluster(), isInteractive()));
        environment.putIfAbsent("PATH", path.searched());
        return environment;
    }

    private String command() {
        return "`" + new Consent.Program(access.context(), exec.command()).brief() + "`";
    }
}
