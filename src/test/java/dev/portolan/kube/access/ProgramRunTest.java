// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A plugin has an end, whatever it does. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(30)
class ProgramRunTest {

    private static final String SHELL = "/bin/sh";

    @TempDir
    private Path folder;

    @Test
    void programThatDoesNotEndInTimeIsEnded() {
        Throwable thrown = catchThrowable(
                () -> run("echo 'Enter the code 4711.' >&2; while :; do sleep 1; done", Duration.ofSeconds(1)));

        assertThat(thrown)
                .isInstanceOfSatisfying(
                        ProgramRun.StillRunning.class,
                        still -> assertThat(still.lastLine())
                                .as("what it waits for")
                                .isEqualTo("Enter the code 4711."));
        awaitEnd();
    }

    @Test
    void programIsEndedWithTheThreadThatWaitsForIt() throws Exception {
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
        Thread waiting = Thread.ofVirtual()
                .start(() ->
                        thrown.complete(catchThrowable(() -> run("while :; do sleep 1; done", Duration.ofMinutes(2)))));

        waiting.interrupt();

        assertThat(thrown.get()).isInstanceOf(InterruptedException.class);
        awaitEnd();
    }

    @Test
    void whatAProgramLeavesRunningIsNotWaitedFor() throws Exception {
        ProgramRun run = run("sleep 300 & echo $! > pid; echo told; echo asked >&2", Duration.ofMinutes(2));

        try {
            assertThat(run.printed()).isEqualTo("told\n");
            assertThat(run.lastLine()).isEqualTo("asked");
        } finally {
            process().destroyForcibly();
        }
    }

    @Test
    void browserThatAProgramOpenedOutlivesIt() throws Exception {
        Throwable thrown = catchThrowable(() -> run("sleep 300 & echo $! > pid; wait", Duration.ofSeconds(2)));

        ProcessHandle browser = process();
        try {
            assertThat(thrown).isInstanceOf(ProgramRun.StillRunning.class);
            assertThat(browser.isAlive()).isTrue();
        } finally {
            browser.destroyForcibly();
        }
    }

    @Test
    void wholeLinesAreToldWhileTheProgramWaits() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();

        run(
                "printf '\\033[1mopen\\033[0m the page\\n"
                        + "the co' >&2; until [ -e heard ]; do sleep 0.05; done; echo de >&2",
                Duration.ofSeconds(30),
                said -> {
                    told.add(said);
                    touch("heard");
                });

        assertThat(told.getFirst()).isEqualTo("open the page\n");
        assertThat(told.getLast()).isEqualTo("open the page\nthe code\n");
    }

    @Test
    void questionWithoutALineEndIsToldWhileTheProgramWaits() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();

        run(
                "printf '\\n\\033[1mTouch your key:\\033[0m ' >&2; until [ -e heard ]; do sleep 0.05; done",
                Duration.ofSeconds(20),
                said -> {
                    told.add(said);
                    touch("heard");
                });

        assertThat(told).containsExactly("\nTouch your key: ");
    }

    @Test
    void endIsToldAfterAllThatWasSaidAndBeforeHowItFared() throws Exception {
        List<String> told = new CopyOnWriteArrayList<>();

        run("echo asked >&2; echo thanked >&2", Duration.ofSeconds(30), new ProgramRun.Witness() {
            @Override
            public void hears(String said) {
                told.add(said);
            }

            @Override
            public void ended() {
                told.add("ended");
            }
        });

        assertThat(told).endsWith("asked\nthanked\n", "ended").containsOnlyOnce("ended");
    }

    /** As after Ctrl+C, which the program may obey before this one. */
    @Test
    void whatIsDoneAfterTheEndIsWaitedForIfThisProgramEndsMeanwhile() throws Exception {
        Process ending = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Ending.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        try (BufferedReader printed = ending.inputReader()) {
            assertThat(printed.lines()).containsExactly("ends", "taken back");
        }
    }

    @Test
    void ofALineThatIsWrittenOverTheLastIsTold() {
        assertThat(ProgramRun.plain("Open the page.\r\nWaiting 2 s\r\033[KWaiting 1 s\rDone.\r\nBye.\n"))
                .isEqualTo("Open the page.\nDone.\nBye.\n");
    }

    private void touch(String name) {
        try {
            Files.writeString(folder.resolve(name), "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProgramRun run(String script, Duration patience) throws Exception {
        return run(script, patience, _ -> {});
    }

    private ProgramRun run(String script, Duration patience, ProgramRun.Witness said) throws Exception {
        return ProgramRun.of(
                List.of(SHELL, "-c", "cd '" + folder + "'; " + script), Map.of(), patience, ProgramRun.NOTHING, said);
    }

    /** Waits for the end of what was run, which the test does not outlive otherwise. */
    private void awaitEnd() {
        ProcessHandle.current()
                .descendants()
                .filter(process -> process.info().commandLine().orElse("").contains(folder.toString()))
                .forEach(process ->
                        process.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }

    private ProcessHandle process() throws Exception {
        return ProcessHandle.of(
                        Long.parseLong(Files.readString(folder.resolve("pid")).strip()))
                .orElseThrow();
    }

    /** Runs a program that ends at once, and ends itself while it does what is to be done after that. */
    static final class Ending implements ProgramRun.Witness, AutoCloseable {

        private boolean ended;

        private Ending() {}

        /** No arguments. */
        public static void main(String[] arguments) throws Exception {
            try (Ending witness = new Ending()) {
                ProgramRun.of(List.of(SHELL, "-c", ":"), Map.of(), ProgramRun.NO_LIMIT, ProgramRun.NOTHING, witness);
            }
        }

        @Override
        public void hears(String said) {}

        @Override
        public synchronized void ended() {
            if (!ended) {
                ended = true;
                CountDownLatch ending = new CountDownLatch(1);
                Runtime.getRuntime().addShutdownHook(new Thread(ending::countDown));
                Thread.ofPlatform().start(() -> System.exit(0));
                takeBack(ending);
            }
        }

        /** By a program that takes its time. */
        private static void takeBack(CountDownLatch ending) {
            try {
                ending.await();
                System.out.println("ends");
                new ProcessBuilder("sleep", "1").start().waitFor();
                System.out.println("taken back");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            ended();
        }
    }
}
