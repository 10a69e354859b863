// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSources;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;

/** One call of the program, with what it printed. */
record Invocation(int code, String out, String err, List<WindowRequest> windows) {

    static Invocation of(ClusterSources sources, String... arguments) {
        return of(sources, Ansi.OFF, arguments);
    }

    static Invocation of(ClusterSources sources, Ansi ansi, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<WindowRequest> windows = new ArrayList<>();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), ansi);
        int code = new Commands(sources, windows::add).run(terminal, arguments);
        return new Invocation(code, out.toString(), err.toString(), windows);
    }
}
