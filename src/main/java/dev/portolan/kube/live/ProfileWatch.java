// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.config.ClusterEntry;
import dev.portolan.kube.dns.ClusterDns;
import dev.portolan.kube.dns.EarlierAnswers;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.KubeadmCorefile;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Tells how the cluster's DNS is set up, and again when that changes. Asks now and then, as CoreDNS itself reloads its Corefile. */
final class ProfileWatch implements AutoCloseable {

    private static final Duration STEP = Duration.ofMinutes(1);

    private final Readers readers;
    private final Consumer<DnsProfile> found;
    private final Runnable first;
    private final Semaphore wanted = new Semaphore(0);
    private final Thread thread;
    private @Nullable ClusterEntry cluster;
    private EarlierAnswers earlier = new EarlierAnswers();
    private @Nullable DnsProfile told;

    /**
     * @param readers whose server is asked, each time anew
     * @param found told each profile that is another than the one before
     * @param first run once it has been asked the first time, whatever came of it
     * @param defect told what nobody thought of, which ends the asking
     */
    ProfileWatch(Readers readers, Consumer<DnsProfile> found, Runnable first, Consumer<Throwable> defect) {
        this.readers = readers;
        this.found = found;
        this.first = first;
        this.thread = Thread.ofVirtual()
                .name("dns profile")
                .uncaughtExceptionHandler((_, met) -> defect.accept(met))
                .unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Asks again now. */
    void again() {
        wanted.release();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            ask();
            first.run();
            while (true) {
                if (wanted.tryAcquire(STEP.toSeconds(), TimeUnit.SECONDS)) {
                    wanted.drainPermits();
                }
                ask();
            }
        } catch (InterruptedException e) {
            // Only close() interrupts.
            Thread.currentThread().interrupt();
        }
    }

    private void ask() throws InterruptedException {
        forgetAnother(readers.access().cluster());
        try {
            tell(new ClusterDns(readers.server(), readers.pace().answer(), earlier).profile());
        } catch (ApiException e) {
            // As with a refusal, what was found before still stands; nobody says that it changed.
            if (told == null && !Thread.currentThread().isInterrupted()) {
                tell(KubeadmCorefile.profile()
                        .withOrigin("kubeadm's default: " + e.problem().happened()));
            }
        }
    }

    /** What was found in one cluster says nothing of the one that the context names since. */
    private void forgetAnother(ClusterEntry now) {
        if (!now.equals(cluster)) {
            cluster = now;
            earlier = new EarlierAnswers();
            told = null;
        }
    }

    private void tell(DnsProfile profile) {
        if (!profile.equals(told)) {
            told = profile;
            found.accept(profile);
        }
    }
}
