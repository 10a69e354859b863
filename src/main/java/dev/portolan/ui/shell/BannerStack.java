// SPDX-License-Identifier: Apache-2.0
package dev.portolan.ui.shell;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.VBox;

/** The banners, one under the other. A line that only says something else is kept, so that its buttons keep the keyboard. */
final class BannerStack extends VBox {

    private final ShellActions actions;
    private final List<Banner> shown = new ArrayList<>();
    private final Set<String> dismissed = new HashSet<>();

    BannerStack(ShellActions actions) {
        this.actions = actions;
        getStyleClass().add("banners");
    }

    /** Shows those that were not dismissed. */
    void show(List<Banner> banners) {
        List<Banner> wanted = banners.stream()
                .filter(banner -> !dismissed.contains(key(banner)))
                .toList();
        boolean same = wanted.size() == shown.size();
        for (int i = 0; same && i < wanted.size(); i++) {
            same = sameLine(shown.get(i), wanted.get(i));
        }
        if (same) {
            for (int i = 0; i < wanted.size(); i++) {
                if (getChildren().get(i) instanceof BannerLine line
                        && !wanted.get(i).equals(shown.get(i))) {
                    line.show(wanted.get(i));
                }
            }
        } else {
            getChildren().setAll(wanted.stream().map(this::line).toList());
        }
        shown.clear();
        shown.addAll(wanted);
    }

    /** Another session: what was dismissed may be said again. */
    void forget() {
        dismissed.clear();
    }

    private BannerLine line(Banner banner) {
        return new BannerLine(banner, actions, () -> dismiss(banner));
    }

    private void dismiss(Banner banner) {
        switch (banner) {
            case Banner.NotOpened _ -> actions.dismiss();
            case Banner.Saved _, Banner.NotSaved _ -> actions.saving().dismiss();
            case Banner.Lost _,
                    Banner.Lagging _,
                    Banner.Offline _,
                    Banner.Snapshot _,
                    Banner.LeftOut _,
                    Banner.Partly _,
                    Banner.Saving _,
                    Banner.Trouble _ -> {
                dismissed.add(key(banner));
                show(List.copyOf(shown));
            }
        }
    }

    private static boolean sameLine(Banner before, Banner after) {
        return switch (before) {
            case Banner.Lost _ -> after instanceof Banner.Lost;
            case Banner.Lagging _ -> after instanceof Banner.Lagging;
            case Banner.Offline _ -> after instanceof Banner.Offline;
            case Banner.Snapshot _,
                    Banner.LeftOut _,
                    Banner.Partly _,
                    Banner.NotOpened _,
                    Banner.Trouble _,
                    Banner.Saving _,
                    Banner.Saved _,
                    Banner.NotSaved _ -> before.equals(after);
        };
    }

    private static String key(Banner banner) {
        return banner.title() + banner.meaning();
    }
}
