// SPDX-License-Identifier: Apache-2.0
package dev.portolan.kube.access;

import dev.portolan.kube.config.Host;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/**
 * Where programs are found, and find others in turn: in the folders of {@code PATH}, and if not there, in those of the login
 * shell's. A program started from a desktop's menu has a shorter path than one started from a terminal, where the person
 * installed the plugin. There the login shell's folders come first: what is found without them, such as {@code kubectl}, may
 * itself need what is not ({@code kubectl oidc-login}).
 */
final class ProgramPath {

    private static final int LONGEST_SHELL_SECONDS = 5;

    private final Host host;
    private final Set<Path> folders = new LinkedHashSet<>();
    private boolean asked;

    ProgramPath(Host host) {
        this.host = host;
        add(host.variable("PATH"));
    }

    /** The program's file. A name with a folder in it is taken as it is. */
    synchronized Optional<Path> find(String program) throws InterruptedException {
        if (!asked && !isInTerminal()) {
            asked = true;
            String login = loginPath();
            List<Path> own = List.copyOf(folders);
            folders.clear();
            add(login);
            folders.addAll(own);
        }
        if (isFile(program)) {
            return executable(Path.of(program));
        }
        Optional<Path> found = search(program);
        if (found.isEmpty() && !asked) {
            asked = true;
            add(loginPath());
            found = search(program);
        }
        return found;
    }

    /** Whether a terminal began all this, whose shell has read what the person set. */
    private boolean isInTerminal() {
        String terminal = host.variable("TERM");
        return !terminal.isEmpty() && !terminal.equals("dumb");
    }

    /** Whether it is named with its folder, so that it is searched for nowhere else. */
    static boolean isFile(String program) {
        return program.contains("/") || program.contains(File.separator);
    }

    /** The folders that were searched, as {@code PATH} would have them. */
    synchronized String searched() {
        return String.join(
                File.pathSeparator, folders.stream().map(Path::toString).toList());
    }

    private Optional<Path> search(String program) {
        return folders.stream()
                .map(folder -> executable(folder.resolve(program)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Path> executable(Path file) {
        for (String ending : endings()) {
            Path candidate = file.resolveSibling(file.getFileName() + ending);
            if (Files.isRegularFile(candidate) && Files.isExecutable(candidate)) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private List<String> endings() {
        List<String> endings = new ArrayList<>(List.of(""));
        for (String ending : host.variable("PATHEXT").toLowerCase(Locale.ROOT).split(";", -1)) {
            if (!ending.isEmpty()) {
                endings.add(ending);
            }
        }
        return endings;
    }

    private void add(String path) {
        for (String folder : path.split(File.pathSeparator, -1)) {
            if (!folder.isEmpty()) {
                addFolder(folder);
            }
        }
    }

    private void addFolder(String folder) {
        try {
            folders.add(Path.of(folder));
        } catch (InvalidPathException e) {
            // Such as one in quotation marks on Windows. There is nothing to be found in it.
            return;
        }
    }

    /** The path that a login shell prints; empty where there is none, or it does not answer in time. */
    private String loginPath() throws InterruptedException {
        String shell = host.variable("SHELL");
        if (shell.isEmpty()) {
            return "";
        }
        try {
            Process process = new ProcessBuilder(shell, "-lc", "printf '\\n%s' \"$PATH\"")
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return path(process);
        } catch (IOException e) {
            // No such shell: its path then adds nothing.
            return "";
        }
    }

    /** Listens while it waits: a profile may print more than a pipe holds, and leave programs that keep the pipe open. */
    private static String path(Process shell) throws InterruptedException {
        try {
            Heard printed = Heard.from(shell.getInputStream(), _ -> {});
            if (!shell.waitFor(LONGEST_SHELL_SECONDS, TimeUnit.SECONDS)) {
                return "";
            }
            String all = new String(printed.toTheEnd(), StandardCharsets.UTF_8);
            return all.substring(all.lastIndexOf('\n') + 1);
        } finally {
            shell.destroyForcibly();
        }
    }
}
