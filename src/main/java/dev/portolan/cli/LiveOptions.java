// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSource;
import dev.portolan.cluster.ClusterSources;
import dev.portolan.cluster.ProblemException;
import dev.portolan.session.ClusterSession;
import dev.portolan.session.SessionView;
import picocli.CommandLine.Mixin;

/** What every command understands that stays with a cluster until it is stopped. */
final class LiveOptions {

    @Mixin
    private final SourceOptions source = new SourceOptions();

    @Mixin
    private final ProfileOptions profile = new ProfileOptions();

    /** What is done with an open session whose picture is whole. */
    interface Work {
        void on(ClusterSession session, SessionView first) throws ProblemException;
    }

    /**
     * Opens the source, waits for its picture, tells what could not be read, and works on it.
     *
     * @param namespace the one to read where not all may be, empty for what is found
     */
    void open(ClusterSources sources, String namespace, Terminal terminal, Work work)
            throws ProblemException, UsageException {
        ClusterSource chosen = source.chosen(sources, namespace);
        Arrivals views = new Arrivals();
        try (ClusterSession session = profile.open(chosen, views)) {
            PictureReader.firstWhole(session, views, namespace, terminal::complain);
            profile.check(session, terminal::complain);
            if (session.view().profile().verifiesPods()) {
                PictureReader.withPods(session, views, terminal::complain);
            }
            LeftOut.tell(session.view(), terminal::complain);
            work.on(session, session.view());
        }
    }
}
