// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import dev.portolan.cluster.DemoMove;
import dev.portolan.settings.RecentSource;
import dev.portolan.ui.resolve.OutsideNames;
import dev.portolan.ui.serve.ServeViewModel;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A window around it that remembers what it was asked for, and does nothing. */
final class RecordingActions implements ShellActions {

    final List<String> asked = new ArrayList<>();

    @Override
    public void refresh() {
        asked.add("refresh");
    }

    @Override
    public void stayOffline() {
        asked.add("stayOffline");
    }

    @Override
    public void show(SessionViewModel session) {
        asked.add("show");
    }

    @Override
    public void close(SessionViewModel session) {
        asked.add("close");
    }

    @Override
    public void cancelCurrent() {
        asked.add("cancelCurrent");
    }

    @Override
    public void readNamespace(String namespace) {
        asked.add("readNamespace");
    }

    @Override
    public void changeNamespace(String namespace) {
        asked.add("changeNamespace");
    }

    @Override
    public void export() {
        asked.add("export");
    }

    @Override
    public void showProfile() {
        asked.add("showProfile");
    }

    @Override
    public ServeViewModel serverOf(SessionViewModel session) {
        throw new UnsupportedOperationException("serverOf");
    }

    @Override
    public void serve() {
        asked.add("serve");
    }

    @Override
    public void toggleTheme() {
        asked.add("toggleTheme");
    }

    @Override
    public void chooseSource() {
        asked.add("chooseSource");
    }

    @Override
    public void compare() {
        asked.add("compare");
    }

    @Override
    public List<Path> chooseFiles() {
        return List.of();
    }

    @Override
    public void chooseSnapshot() {
        asked.add("chooseSnapshot");
    }

    @Override
    public void openDemo() {
        asked.add("openDemo");
    }

    @Override
    public void reopen(RecentSource source) {
        asked.add("reopen");
    }

    @Override
    public void retry() {
        asked.add("retry");
    }

    @Override
    public void dismiss() {
        asked.add("dismiss");
    }

    @Override
    public OutsideNames outside() {
        throw new UnsupportedOperationException("outside");
    }

    @Override
    public void browse(URI page) {
        asked.add("browse");
    }

    @Override
    public void say(String text) {
        asked.add("say");
    }

    @Override
    public @Nullable Path chooseImage(String name) {
        return null;
    }

    @Override
    public void saveSnapshot() {
        asked.add("saveSnapshot");
    }

    @Override
    public Saving saving() {
        throw new UnsupportedOperationException("saving");
    }

    @Override
    public void showInFolder(Path file) {
        asked.add("showInFolder");
    }

    @Override
    public void saveText(String name, String text) {
        asked.add("saveText");
    }

    @Override
    public List<DemoMove> moves() {
        return List.of();
    }

    @Override
    public void perform(DemoMove move) {
        asked.add("perform");
    }
}
