// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.Problem;
import dev.portolan.cluster.ProblemException;
import dev.portolan.resolve.Resolver;
import dev.portolan.resolve.Surroundings;
import dev.portolan.serve.DnsServer;
import dev.portolan.serve.ListenAddress;
import dev.portolan.session.ClusterSession;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers DNS questions on loopback as the cluster's DNS would, until it is stopped. */
@Command(
        name = "serve",
        description =
                "Answers DNS questions on a loopback address as the cluster's DNS would, UDP and TCP, until stopped.")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    private final LiveOptions live = new LiveOptions();

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS:PORT",
            description = "The loopback address and the port, " + ListenAddress.USUAL
                    + " if not given; port 0: any free one.")
    private String listen = ListenAddress.USUAL;

    private final ClusterSources sources;
    private final Terminal terminal;
    private final StopSignal stop;

    ServeCommand(ClusterSources sources, Terminal terminal, StopSignal stop) {
        this.sources = sources;
        this.terminal = terminal;
        this.stop = stop;
    }

    @Override
    public Integer call() throws ProblemException, UsageException {
        ListenAddress address = address();
        live.open(sources, "", terminal, (session, _) -> serve(session, address));
        return ExitCode.OK;
    }

    private ListenAddress address() throws UsageException {
        try {
            return ListenAddress.parse(listen);
        } catch (ProblemException e) {
            throw new UsageException(e.problem().line());
        }
    }

    private void serve(ClusterSession session, ListenAddress address) throws ProblemException {
        LeftOut.tellUnmodelled(session.view().profile(), terminal);
        // It remembers as the Corefile's cache says, but no longer than the picture lasts: a change shows at once.
        Surroundings surroundings = Surroundings.offline().withClock(InstantSource.system());
        AtomicReference<Resolver> current =
                new AtomicReference<>(new Resolver(session.view().zone(), surroundings));
        // The index by address takes a while in a large cluster; the first who asks for a pointer is not to wait for
        // it.
        session.view().snapshot().slicesHolding("");
        ConnectionNews news = new ConnectionNews(terminal, "Answering", InstantSource.system());
        try (var _ = session.subscribe(view -> {
                    if (!view.zone().equals(current.get().zone())) {
                        current.set(current.get().next(view.zone()));
                    }
                    news.accept(view);
                });
                DnsServer server = DnsServer.start(address, () -> current.get()::answer)) {
            terminal.out().println("listening on " + server.addressText());
            terminal.out().flush();
            stop.await(server::close);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(Problem.of("Serving was interrupted."), e);
        }
    }
}
