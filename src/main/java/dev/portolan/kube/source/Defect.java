// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.source;

import dev.portolan.cluster.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was not meant to happen: a source that met it says so, instead of seeming to be busy for ever. */
public final class Defect {

    private static final Logger LOG = LoggerFactory.getLogger(Defect.class);

    private Defect() {}

    /**
     * Logs it and puts it into words. Its message is not among them, since it may quote what was read.
     *
     * @param met the exception that ended a thread
     */
    public static Problem problem(Throwable met) {
        LOG.error("reading a source ended with a defect", met);
        StackTraceElement[] trace = met.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        return Problem.of("Reading ended with a defect of Portolan.")
                .withRemedy("Please report it with these words. Trying again may help.")
                .quoting(met.getClass().getName() + place);
    }
}
