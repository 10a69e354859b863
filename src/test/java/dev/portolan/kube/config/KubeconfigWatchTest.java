// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.portolan.cluster.ClusterContext;
import dev.portolan.cluster.Kubeconfig;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Edits of kubeconfigs show up, whichever way the files are written. */
class KubeconfigWatchTest {

    private static final Edit NONE = () -> {};

    private final List<Duration> pauses = new ArrayList<>();

    @TempDir
    private Path folder;

    /** What somebody does to the files between two looks at them. */
    private interface Edit {
        void make() throws IOException;
    }

    @Test
    void fileThatIsWrittenAnewIsReadAgain() throws Exception {
        write("one", "early");

        assertThat(after("one", () -> write("one", "edited"), NONE)).containsExactly("edited");
    }

    @Test
    void fileThatIsBeingWrittenIsReadAtItsEnd() throws Exception {
        write("one", "early");

        assertThat(after("one", () -> write("one", "unfinished"), () -> write("one", "whole"), NONE))
                .containsExactly("whole");
    }

    @Test
    void fileThatIsBeingWrittenIsLookedAtMoreOften() throws Exception {
        write("one", "early");

        after("one", NONE, () -> write("one", "unfinished"), () -> write("one", "whole"), NONE);

        Duration seldom = Duration.ofSeconds(2);
        Duration often = Duration.ofMillis(500);
        assertThat(pauses).containsExactly(seldom, seldom, often, often);
    }

    @Test
    void fileThatTakesThePlaceOfAnotherIsReadAgain() throws Exception {
        write("one", "early");
        Path other = write("one.new", "added");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(folder.resolve("one")));

        assertThat(after("one", () -> Files.move(other, folder.resolve("one"), StandardCopyOption.ATOMIC_MOVE), NONE))
                .containsExactly("added");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void fileBehindALinkIsReadAgainWhenTheLinkLeadsElsewhere() throws Exception {
        Files.createDirectories(folder.resolve("first"));
        Files.createDirectories(folder.resolve("second"));
        write("first/config", "early");
        write("second/config", "added");
        Path data = Files.createSymbolicLink(folder.resolve("data"), Path.of("first"));
        Files.createSymbolicLink(folder.resolve("one"), Path.of("data", "config"));

        Edit turn = () -> Files.move(
                Files.createSymbolicLink(folder.resolve("data.new"), Path.of("second")),
                data,
                StandardCopyOption.ATOMIC_MOVE);

        assertThat(after("one", turn, NONE)).containsExactly("added");
    }

    @Test
    void fileThatComesInAFolderThatWasNotThereIsRead() throws Exception {
        write("one", "early");

        assertThat(after(
                        "one" + File.pathSeparator + "later/config",
                        () -> Files.createDirectory(folder.resolve("later")),
                        () -> write("later/config", "late"),
                        NONE))
                .containsExactly("early", "late");
    }

    @Test
    void fileThatGoesIsMissed() throws Exception {
        write("one", "early");
        write("two", "late");

        assertThat(after("two" + File.pathSeparator + "one", () -> Files.delete(folder.resolve("two")), NONE))
                .containsExactly("early");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void fileThatMayBeReadFromNowOnIsRead() throws Exception {
        Path file = write("one", "early");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("-w-------"));
        assumeThat(Files.isReadable(file)).as("root reads everything").isFalse();

        assertThat(after(
                        "one",
                        () -> Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------")),
                        NONE))
                .containsExactly("early");
    }

    @Test
    void fileThatSaysTheSameAgainIsNoChange() throws Exception {
        write("one", "early");
        Edit touch = () ->
                Files.setLastModifiedTime(folder.resolve("one"), FileTime.from(Instant.parse("2026-03-17T14:00:00Z")));

        assertThat(after("one", touch, NONE, () -> write("one", "edited"), NONE))
                .containsExactly("edited");
    }

    /** The contexts that are told after these edits, of which none is left. */
    private List<String> after(String variable, Edit... edits) throws InterruptedException {
        KubeconfigFiles kubeconfigs = new KubeconfigFiles(new Host(Map.of("KUBECONFIG", variable), folder, folder));
        Kubeconfig before = kubeconfigs.read(null).listed();
        Iterator<Edit> next = List.of(edits).iterator();
        Kubeconfig after = new KubeconfigWatch(kubeconfigs, null, length -> {
                    pauses.add(length);
                    make(next.next());
                })
                .after(before);
        assertThat(next).isExhausted();
        return after.contexts().stream().map(ClusterContext::name).toList();
    }

    private static void make(Edit edit) {
        try {
            edit.make();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path write(String file, String context) throws IOException {
        return Files.writeString(
                folder.resolve(file), "contexts: [{name: %s, context: {cluster: c}}]".formatted(context));
    }
}
