// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.live;

import dev.portolan.kube.access.ApiException;
import dev.portolan.kube.access.ApiServer;
import dev.portolan.kube.dns.ClusterDns;
import dev.portolan.profile.DnsProfile;
import dev.portolan.profile.corefile.KubeadmCorefile;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Tells how the cluster's DNS is set up, and again when that changes. Asks now and then, as CoreDNS itself reloads its Corefile. */
final class ProfileWatch implements AutoCloseable {

    private static final Duration STEP = Duration.ofMinutes(1);

    private final Supplier<ApiServer> server;
    private final Duration patience;
    private final Consumer<DnsProfile> found;
    private final Runnable first;
    private final Semaphore wanted = new Semaphore(0);
    private final Thread thread;
    private @Nullable DnsProfile read;
    private @Nullable DnsProfile told;

    /**
     * @param server the server to ask, each time anew
     * @param found told each profile that is another than the one before
     * @param first run once it has been asked the first time, whatever came of it
     * @param defect told what nobody thought of, which ends the asking
     */
    ProfileWatch(
            Supplier<ApiServer> server,
            Duration patience,
            Consumer<DnsProfile> found,
            Runnable first,
            Consumer<Throwable> defect) {
        this.server = server;
        this.patience = patience;
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
        try {
            ClusterDns dns = new ClusterDns(server.get(), patience);
            DnsProfile now = dns.profile();
            if (dns.refusal().isEmpty()) {
                read = now;
                tell(now);
            } else {
                tell(read == null ? now : read.withOrigin(read.origin() + ", as it was before: " + dns.refusal()));
            }
        } catch (ApiException e) {
            // As with a refusal, what was found before still stands; nobody says that it changed.
            if (told == null && !Thread.currentThread().isInterrupted()) {
                tell(KubeadmCorefile.profile()
                        .withOrigin("kubeadm's default: " + e.problem().happened()));
            }
        }
    }

    private void tell(DnsProfile profile) {
        if (!profile.equals(told)) {
            told = profile;
            found.accept(profile);
        }
    }
}
