// SPDX-License-Identifier: Apache-2.0
package dev.portolan.cli;

import dev.portolan.cluster.ClusterSources;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** One call of the program, with what it printed. */
record Invocation(int code, String out, String err, List<WindowRequest> windows) {

    static Invocation of(ClusterSources sources, String... arguments) {
        return of(sources, Colours.NONE, arguments);
    }

    static Invocation of(ClusterSources sources, Colours colours, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        List<WindowRequest> windows = new ArrayList<>();
        Terminal terminal = new Terminal(new PrintWriter(out), new PrintWriter(err), colours);
        int code = new Commands(sources, windows::add).run(terminal, arguments);
        return new Invocation(code, out.toString(), err.toString(), windows);
    }
}
