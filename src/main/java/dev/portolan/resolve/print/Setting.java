// SPDX-License-Identifier: Apache-2.0
package dev.portolan.resolve.print;

/**
 * What a tool says beside the answer.
 *
 * @param arguments what stands after the tool's name in the first line of {@code dig}: {@code +search quote A}
 * @param server the server's address, or what stands for it
 * @param port the server's port
 * @param transport {@code UDP} or {@code TCP}
 * @param when the time, as the tool writes it
 */
public record Setting(String arguments, String server, int port, String transport, String when) {

    /** A question that never left this process. */
    public static Setting embedded(String arguments, String answersAs, String when) {
        return new Setting(arguments, "embedded resolver, answers as " + answersAs, 0, "", when);
    }

    boolean isEmbedded() {
        return port == 0;
    }
}
