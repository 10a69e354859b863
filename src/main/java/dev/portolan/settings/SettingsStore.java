// SPDX-License-Identifier: Apache-2.0
package dev.portolan.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps the settings in a JSON file. Not safe for several threads at once. */
public final class SettingsStore {

    private final Path file;

    /** A store in that folder, which is made when something is saved. */
    public SettingsStore(Path folder) {
        file = folder.resolve("settings.json");
    }

    /**
     * What was read.
     *
     * @param settings the settings, the defaults if there are none or they cannot be read
     * @param trouble a sentence for the user if the file could not be read, else empty
     */
    public record Loaded(Settings settings, String trouble) {}

    /** Reads the settings. Never throws: a file that cannot be read is kept aside and told. */
    public Loaded load() {
        try {
            return new Loaded(SettingsJson.read(Files.readString(file)), "");
        } catch (NoSuchFileException e) {
            return new Loaded(Settings.DEFAULT, "");
        } catch (IOException | SettingsJson.MalformedException e) {
            return new Loaded(Settings.DEFAULT, setAside(String.valueOf(e.getMessage())));
        }
    }

    /** Writes the settings beside the old ones and renames. */
    public void save(Settings settings) throws IOException {
        Files.createDirectories(file.getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, SettingsJson.write(settings));
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private String setAside(String cause) {
        String what = "The settings in " + file + " could not be read (" + cause + "). ";
        try {
            Path aside = file.resolveSibling(file.getFileName() + ".broken");
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
            return what + "They were kept as " + aside.getFileName() + "; the defaults are used.";
        } catch (IOException e) {
            return what + "The defaults are used.";
        }
    }
}
