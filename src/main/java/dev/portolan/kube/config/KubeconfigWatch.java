// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import dev.portolan.cluster.Kubeconfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Waits for kubeconfigs to change. It looks at the files every two seconds and lets no operating system call it: their folder may
 * not be there yet, or lie on a network share or behind a link, where nothing would be told.
 */
public final class KubeconfigWatch {

    private static final Duration STEP = Duration.ofSeconds(2);

    /** Whoever writes a file may have begun only; it is read when it has stayed the same for so long. */
    private static final Duration WRITING = Duration.ofMillis(500);

    private final KubeconfigFiles files;
    private final @Nullable Path chosen;
    private final Pause pause;

    /** What passes between two looks. */
    interface Pause {
        void step(Duration length) throws InterruptedException;
    }

    /** What tells that a file is another: whoever edits it writes it anew or puts another in its place; or lets it be read. */
    private record Stamp(
            @Nullable FileTime modified,
            long size,
            @Nullable Object key,
            boolean readable) {

        static final Stamp ABSENT = new Stamp(null, 0, null, false);

        static Stamp of(Path file) {
            try {
                BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
                return new Stamp(now.lastModifiedTime(), now.size(), now.fileKey(), Files.isReadable(file));
            } catch (IOException e) {
                // Not there, or not to be seen, which is the same for whoever would read it.
                return ABSENT;
            }
        }
    }

    /**
     * @param chosen a file chosen by the person, null for the usual ones
     */
    public KubeconfigWatch(KubeconfigFiles files, @Nullable Path chosen) {
        this(files, chosen, Thread::sleep);
    }

    KubeconfigWatch(KubeconfigFiles files, @Nullable Path chosen, Pause pause) {
        this.files = files;
        this.chosen = chosen;
        this.pause = pause;
    }

    /** Waits until the files say something else than before, and returns what they say. */
    public Kubeconfig after(Kubeconfig before) throws InterruptedException {
        while (true) {
            List<Stamp> seen = stamps();
            Kubeconfig now = files.read(chosen).listed();
            if (!now.equals(before)) {
                return now;
            }
            awaitAnother(seen);
        }
    }

    private void awaitAnother(List<Stamp> seen) throws InterruptedException {
        List<Stamp> before = seen;
        List<Stamp> now = seen;
        while (now.equals(seen) || !now.equals(before)) {
            pause.step(now.equals(seen) ? STEP : WRITING);
            before = now;
            now = stamps();
        }
    }

    private List<Stamp> stamps() {
        return files.files(chosen).stream().map(Stamp::of).toList();
    }
}
