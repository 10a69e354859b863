// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.cluster.ClusterContext;
import dev.portolan.cluster.Kubeconfig;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Edits of kubeconfigs show up, whichever way the files are written. */
@Timeout(30)
class KubeconfigWatchTest {

    @TempDir
    private Path folder;

    @Test
    void fileThatIsWrittenAnewIsReadAgain() throws Exception {
        FutureTask<Kubeconfig> after = watching("one");

        write("one", "edited");

        assertThat(names(after)).containsExactly("edited");
    }

    @Test
    void fileThatTakesThePlaceOfAnotherIsReadAgain() throws Exception {
        FutureTask<Kubeconfig> after = watching("one");

        Path other = write("one.new", "added");
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(folder.resolve("one")));
        Files.move(other, folder.resolve("one"), StandardCopyOption.ATOMIC_MOVE);

        assertThat(names(after)).containsExactly("added");
    }

    @Test
    void fileThatComesInAFolderThatWasNotThereIsRead() throws Exception {
        FutureTask<Kubeconfig> after = watching("one", "later/config");

        Files.createDirectory(folder.resolve("later"));
        write("later/config", "late");

        assertThat(names(after)).containsExactly("early", "late");
    }

    @Test
    void fileThatGoesIsMissed() throws Exception {
        write("two", "late");
        FutureTask<Kubeconfig> after = watching("two", "one");

        Files.delete(folder.resolve("two"));

        assertThat(names(after)).containsExactly("early");
    }

    @Test
    void fileThatSaysTheSameAgainIsNoChange() throws Exception {
        FutureTask<Kubeconfig> after = watching("one", "two");

        Files.setLastModifiedTime(folder.resolve("one"), FileTime.from(Instant.parse("2026-03-17T14:00:00Z")));
        write("two", "late");

        assertThat(names(after)).containsExactly("early", "late");
    }

    private FutureTask<Kubeconfig> watching(String... files) throws IOException {
        write("one", "early");
        String variable = String.join(File.pathSeparator, files);
        KubeconfigFiles kubeconfigs = new KubeconfigFiles(new Host(Map.of("KUBECONFIG", variable), folder, folder));
        Kubeconfig before = kubeconfigs.read(null).listed();
        FutureTask<Kubeconfig> after =
                new FutureTask<>(() -> new KubeconfigWatch(kubeconfigs, null, Duration.ofMillis(50)).after(before));
        Thread watching = Thread.ofVirtual().start(after);
        while (watching.getState() != Thread.State.TIMED_WAITING) {
            Thread.yield();
        }
        return after;
    }

    private Path write(String file, String context) throws IOException {
        return Files.writeString(
                folder.resolve(file), "contexts: [{name: %s, context: {cluster: c}}]".formatted(context));
    }

    private static Iterable<String> names(FutureTask<Kubeconfig> after) throws Exception {
        return after.get().contexts().stream().map(ClusterContext::name).toList();
    }
}
