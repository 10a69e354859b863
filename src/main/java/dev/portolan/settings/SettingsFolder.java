// SPDX-License-Identifier: Apache-2.0
package dev.portolan.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where programs keep their configuration, by the customs of each system. */
public final class SettingsFolder {

    private SettingsFolder() {}

    /**
     * The folder for this program's configuration, which need not exist.
     *
     * @param system the system's name as in {@code os.name}
     * @param home the user's home folder
     * @param environment the environment variables
     */
    public static Path of(String system, Path home, Map<String, String> environment) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("win")) {
            return under(environment.get("APPDATA"), home.resolve("AppData/Roaming"))
                    .resolve("Portolan");
        }
        if (name.contains("mac")) {
            return home.resolve("Library/Application Support/Portolan");
        }
        return under(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"))
                .resolve("portolan");
    }

    /** The XDG base directory specification ignores relative paths. */
    private static Path under(@Nullable String given, Path otherwise) {
        return given != null && Path.of(given).isAbsolute() ? Path.of(given) : otherwise;
    }
}
