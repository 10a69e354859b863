// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.config;

import java.nio.file.Path;
import java.util.Map;

/**
 * What of the machine bears on kubeconfigs and plugins.
 *
 * @param environment the environment variables
 * @param home the user's folder
 * @param folder the folder that relative paths on the command line count from
 */
public record Host(Map<String, String> environment, Path home, Path folder) {

    public Host {
        environment = Map.copyOf(environment);
    }

    /** This machine. */
    public static Host thisOne() {
        return new Host(
                System.getenv(),
                Path.of(System.getProperty("user.home", "")),
                Path.of("").toAbsolutePath());
    }

    /** The value of an environment variable, empty if it is not set. */
    public String variable(String name) {
        return environment.getOrDefault(name, "");
    }

    /** A path as a person would write it, with a tilde for the home folder. */
    public String shown(Path path) {
        return path.startsWith(home) && !path.equals(home)
                ? Path.of("~").resolve(home.relativize(path)).toString()
                : path.toString();
    }
}
