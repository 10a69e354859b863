// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.portolan.kube.config.Host;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A plugin is found where the person installed it, however Portolan was started. */
@DisabledOnOs(OS.WINDOWS)
class ProgramPathTest {

    @TempDir
    private Path folder;

    private Path brief;
    private Path login;
    private Path shell;

    @BeforeEach
    void makeFolders() throws IOException {
        brief = Files.createDirectory(folder.resolve("short"));
        login = Files.createDirectory(folder.resolve("login"));
        shell = program(
                folder.resolve("shell"),
                "echo \"$1\" >> '" + folder.resolve("asked") + "'\nprintf 'Welcome back\\n%s' '" + login + "'");
    }

    @Test
    void programIsFoundByThePathOfTheLoginShell() throws Exception {
        Path plugin = program(login.resolve("kubelogin"), "");
        ProgramPath path = path();

        assertThat(path.find("kubelogin")).contains(plugin);
        assertThat(path.searched()).isEqualTo(brief + ":" + login);
        assertThat(folder.resolve("asked")).hasContent("-lc");
    }

    @Test
    void loginShellMayPrintMoreThanAPipeHolds() throws Exception {
        Path plugin = program(login.resolve("kubelogin"), "");
        shell = program(folder.resolve("shell"), "seq 100000\nprintf '\\n%s' '" + login + "'");

        assertThat(path().find("kubelogin")).contains(plugin);
    }

    @Test
    void loginShellIsAskedOnceAndOnlyForWhatIsNotThere() throws Exception {
        Path plugin = program(brief.resolve("aws"), "");
        ProgramPath path = path();

        assertThat(path.find("aws")).contains(plugin);
        assertThat(folder.resolve("asked")).doesNotExist();
        assertThat(path.find("absent")).isEmpty();
        assertThat(path.find("absent")).isEmpty();
        assertThat(folder.resolve("asked")).hasContent("-lc");
    }

    @Test
    void folderThatNoFileSystemHasIsPassedOver() throws Exception {
        Path plugin = program(brief.resolve("aws"), "");
        ProgramPath path = new ProgramPath(new Host(Map.of("PATH", "a\0b:" + brief), folder, folder));

        assertThat(path.find("aws")).contains(plugin);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "dumb"})
    void folderOfTheLoginShellCountsFirstWithoutATerminal(String terminal) throws Exception {
        program(brief.resolve("kubectl"), "");
        Path better = program(login.resolve("kubectl"), "");
        ProgramPath path = path(terminal);

        assertThat(path.find("kubectl")).contains(better);
        assertThat(path.searched()).isEqualTo(login + ":" + brief);
        assertThat(path.find("absent")).isEmpty();
        assertThat(folder.resolve("asked")).hasContent("-lc");
    }

    @Test
    void programWithItsFolderFindsOthersByThePathOfTheLoginShellToo() throws Exception {
        Path plugin = program(folder.resolve("plugin"), "");
        ProgramPath path = path("");

        assertThat(path.find(plugin.toString())).contains(plugin);
        assertThat(path.searched()).isEqualTo(login + ":" + brief);
    }

    private ProgramPath path() {
        return path("xterm");
    }

    private ProgramPath path(String terminal) {
        return new ProgramPath(new Host(
                Map.of("PATH", brief.toString(), "SHELL", shell.toString(), "TERM", terminal), folder, folder));
    }

    private static Path program(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
